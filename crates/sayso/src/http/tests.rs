//! The whole server over HTTP: a real router on a real socket, a temporary database, a site behind it, a clock in hand.

mod access;
mod accounts;
mod app;
mod asking;
mod choices;
mod cookies;
mod copies;
mod forgetting;
mod limits;
mod pages;
mod passing;
mod policies;
mod raw;
mod reload;
mod repeating;
mod retention;
mod secure;
mod signal;
mod site_behind;
mod smuggling;
mod streams;
mod tagged;
mod tls;
mod unclassified;
mod upstream;
mod witnessed;
