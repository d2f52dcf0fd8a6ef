//! The page that is measured: about 100 kB of news, with tags written as real sites write them.

use std::fmt::Write as _;

/// A third party of the page, and the purpose that it needs.
pub const THIRD_PARTIES: [(&str, &str); 4] = [
    ("stats.example", "statistics"),
    ("ads.example", "advertising"),
    ("social.example", "social-media"),
    ("video.example", "media"),
];

/// A news page of about 100,000 bytes: 78 stories and their tags of four third parties.
#[must_use]
pub fn html() -> String {
    let mut page = String::from(HEAD);
    for story in 1..=78 {
        let _ = writeln!(
            page,
            "<article class=\"story story--{kind}\" id=\"story-{story}\" data-section=\"harbour\"><a class=\"story__link\" href=\"/2026/story-{story}/?from=front\">\
             <figure><img class=\"story__picture\" src=\"/pictures/{story}-640.jpg\" srcset=\"/pictures/{story}-320.jpg 320w, /pictures/{story}-640.jpg 640w\" \
             sizes=\"(max-width: 40rem) 100vw, 20rem\" width=\"640\" height=\"427\" alt=\"\" loading=\"lazy\"><figcaption>Picture {story}: <span class=\"credit\">A. Larsen</span></figcaption></figure>\
             <h2 class=\"story__title\">The ferry of {story} o&#8217;clock will leave from the other side</h2></a>\
             <p class=\"story__text\">{TEXT}</p><p class=\"story__meta\"><time datetime=\"2026-11-24T{hour:02}:00:00Z\">{hour}:00</time> &middot; <a href=\"/people/{story}\">M. Okafor</a> &middot; \
             <span aria-label=\"{story} comments\">{story}</span></p></article>",
            kind = if story % 3 == 0 { "large" } else { "small" },
            hour = story % 24,
        );
        match story % 6 {
            1 => page.push_str("<div class=\"slot\"><script async src=\"https://ads.example/slot.js?unit=front\"></script></div>\n"),
            3 => page.push_str("<a href=\"https://social.example/share\">Share</a><img src=\"https://social.example/button.png\" width=\"20\" height=\"20\" alt=\"\">\n"),
            5 if story > 60 => page.push_str("<iframe src=\"https://video.example/embed/4711\" width=\"560\" height=\"315\" title=\"Film\" loading=\"lazy\"></iframe>\n"),
            _ => {}
        }
    }
    page.push_str(FOOT);
    page
}

const HEAD: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>The Harbour Ledger</title>\n\
<link rel=\"preconnect\" href=\"https://ads.example\"><link rel=\"preload\" as=\"script\" href=\"https://stats.example/tag.js\"><link rel=\"stylesheet\" href=\"/style.css\">\n\
<script>window.dataLayer=window.dataLayer||[];function track(){dataLayer.push(arguments)}track('start',new Date());</script>\n\
<script>(function(d,s){var t=d.createElement(s);t.async=1;t.src='https://stats.example/tag.js';d.head.appendChild(t)})(document,'script')</script>\n\
</head><body><noscript><img src=\"https://stats.example/pixel.gif\" width=\"1\" height=\"1\" alt=\"\"></noscript><header><h1>The Harbour Ledger</h1></header><main>\n";

const FOOT: &str =
    "</main><footer><p>All rights kept.</p></footer><script src=\"/site.js\" defer></script></body></html>\n";

const TEXT: &str = "From Monday the morning boat leaves from the east pier, where the water is deeper. The harbour office says that \
the change will hold until the dredging is done, which will be <em>before Easter</em> if the weather stays as it is. Tickets \
that were bought for the west pier keep their worth; bicycles go on board first, as they always did. Whoever comes by bus gets \
off one stop later. The kiosk moves too, and so does the queue, which may be the part that people mind most: it now stands in the wind.";

#[cfg(test)]
mod tests {
    #[test]
    fn it_has_about_a_hundred_thousand_bytes() {
        let length = super::html().len();
        assert!((95_000..105_000).contains(&length), "{length}");
    }
}
