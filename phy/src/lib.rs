//! Devices and middleware.
