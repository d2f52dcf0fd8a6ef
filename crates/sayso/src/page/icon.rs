//! The opt-out icon, drawn by us after the regulation's picture (11 CCR 7015: a pill, half with a tick, half with a cross).

/// The icon, as high as the text around it. `name` is ready for HTML.
pub(super) fn opt_out(name: &str) -> String {
    format!(
        "<svg role=\"img\" aria-label=\"{name}\" viewBox=\"0 0 30 14\" height=\"14\" width=\"30\">\
         <path d=\"M7.4 12.8h6.8l3.1-11.6H7.4C4.2 1.2 1.6 3.8 1.6 7s2.6 5.8 5.8 5.8z\" fill=\"#fff\"/>\
         <path d=\"M22.6 0H7.4C3.5 0 .4 3.1.4 7s3.1 7 7 7h15.2c3.9 0 7-3.1 7-7s-3.2-7-7-7zm-21 7c0-3.2 2.6-5.8 5.8-5.8h9.9l-3.1 11.6H7.4C4.2 12.8 1.6 10.2 1.6 7z\" fill=\"#06f\"/>\
         <path d=\"m20.2 4.4 5.2 5.2m0-5.2-5.2 5.2\" stroke=\"#fff\" stroke-width=\"1.6\" stroke-linecap=\"round\"/>\
         <path d=\"m6 7.3 2 2.1 4-5\" fill=\"none\" stroke=\"#06f\" stroke-width=\"1.6\" stroke-linecap=\"round\"/></svg>"
    )
}
