//! What is measured, shared by the program and the benchmarks of single parts.

pub mod page;
