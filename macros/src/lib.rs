//! A shell around `wireloom-codegen`.
