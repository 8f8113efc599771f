//! Scripts: segments and times in, segments and times out. One test a clause; scenarios of the failure list are named
//! after their numbers.

mod link;
mod script;
mod smoke;
