use super::*;

static WORDS: std::sync::LazyLock<Words> = std::sync::LazyLock::new(Words::builtin);

fn check(text: &str, language: &str, want: Option<Word>) {
    assert_eq!(WORDS.of(text, language), want, "{text} ({language})");
}

#[test]
fn a_button_is_read_in_many_languages() {
    for (text, language, want) in [
        ("Accept all", "en", Word::Accept),
        ("Allow all cookies", "en", Word::Accept),
        ("That's ok", "en", Word::Accept),
        ("That’s OK", "en", Word::Accept),
        ("Got it!", "en", Word::Dismiss),
        ("Accept analytics cookies", "en", Word::Accept),
        ("Reject analytics cookies", "en", Word::Reject),
        ("OK", "de", Word::Dismiss),
        ("Alle akzeptieren", "de", Word::Accept),
        ("Ich lehne ab", "de", Word::Reject),
        ("Nur notwendige Cookies", "de", Word::Reject),
        ("Tout accepter", "fr", Word::Accept),
        ("Continuer sans accepter →", "fr", Word::Reject),
        ("Rechazar todo", "es", Word::Reject),
        ("Accetta solo i cookie tecnici", "it", Word::Reject),
        ("Alles weigeren", "nl", Word::Reject),
        ("Odrzuć wszystkie", "pl", Word::Reject),
        ("Přijmout vše", "cs", Word::Accept),
        ("Összes elutasítása", "hu", Word::Reject),
        ("Respinge tot", "ro", Word::Reject),
        ("Приемам всички", "bg", Word::Accept),
        ("Απόρριψη όλων", "el", Word::Reject),
        ("Afvis alle", "da", Word::Reject),
        ("Godkänn alla kakor", "sv", Word::Accept),
        ("Kun nødvendige", "nb", Word::Reject),
        ("Hylkää kaikki", "fi", Word::Reject),
        ("Keeldu kõigist", "et", Word::Reject),
        ("Tikai nepieciešamās", "lv", Word::Reject),
        ("Tik būtini slapukai", "lt", Word::Reject),
        ("Odbij sve", "hr", Word::Reject),
        ("Zavrni vse", "sl", Word::Reject),
        ("Tümünü reddet", "tr", Word::Reject),
        ("Отклонить все", "ru", Word::Reject),
        ("Відхилити всі", "uk", Word::Reject),
        ("すべて拒否する", "ja", Word::Reject),
        ("全部接受", "zh", Word::Accept),
        ("모두 거부", "ko", Word::Reject),
        ("رفض الكل", "ar", Word::Reject),
    ] {
        check(text, language, Some(want));
        // The language that a page names is often wrong.
        check(text, "", Some(want));
    }
}

#[test]
fn an_acceptance_of_what_is_necessary_is_a_refusal() {
    for text in [
        "Accept only necessary",
        "Accept necessary cookies only",
        "Only allow what's strictly necessary",
        "Continue without accepting",
        "I do not accept",
        "Opt out of all",
        "Reject all (reload the page)",
    ] {
        check(text, "en", Some(Word::Reject));
    }
    check("Cookies : Deny all cookies", "en", Some(Word::Reject));
    check("Cookies : OK, accept all", "en", Some(Word::Accept));
}

#[test]
fn what_was_chosen_is_saved_and_not_accepted() {
    for text in ["Accept selected", "Allow selection", "Save my preferences", "Confirm my choices"] {
        check(text, "en", Some(Word::Save));
    }
    check("Auswahl erlauben", "de", Some(Word::Save));
    for (text, language) in
        [("Save my cookie settings", "en"), ("Zapisz moje zgody", "pl"), ("Enregistrer", "fr")]
    {
        check(text, language, Some(Word::Save));
    }
    check("Save 20 % on everything in our summer sale", "en", None);
    check("Ausgewählte akzeptieren", "de", Some(Word::Save));
}

#[test]
fn what_costs_money_or_says_nothing_has_no_such_meaning() {
    check("Reject and subscribe for 3.99 a month", "en", Some(Word::Pay));
    check("Accept and subscribe", "en", Some(Word::Pay));
    check(
        "Read the story of our acceptance of cookies from strangers in the year 1999, when nobody knew better",
        "en",
        None,
    );
    check("Home", "en", None);
    check("", "en", None);
    check("I would not accept this", "en", None);
}

#[test]
fn a_way_back_and_an_opt_out_are_told_apart() {
    check("Cookie settings", "en", Some(Word::Settings));
    check("Manage your consent", "en", Some(Word::WayBack));
    check("Do Not Sell or Share My Personal Information", "en", Some(Word::OptOut));
    check("Cookies (modal window)", "en", Some(Word::WayBack));
    check("Cookie-Einstellungen ändern", "de", Some(Word::WayBack));
    // Some words are both: where they stand decides.
    for text in ["Cookie settings", "Återkalla samtycke", "Cookie設定"] {
        assert!(WORDS.can_be(text, Word::WayBack), "{text}");
    }
    assert!(!WORDS.can_be("Settings", Word::WayBack));
    assert!(
        WORDS.is_topical("Cookie設定")
            && WORDS.is_topical("Datenschutzerklärung")
            && !WORDS.is_topical("Wholecookie")
    );
}

#[test]
fn an_offer_to_change_the_choice_is_known_in_any_words() {
    for text in
        ["Aggiorna le tue scelte sui cookie", "Modifier mon choix sur les cookies", "Your cookie preferences"]
    {
        assert!(WORDS.changes_choice(text), "{text}");
    }
    for text in ["Change your password", "Cookie policy", "Cookies in 5 easy steps"] {
        assert!(!WORDS.changes_choice(text), "{text}");
    }
}

#[test]
fn closing_refuses_only_where_the_notice_says_so() {
    for text in [
        "We use cookies. By closing this banner you go on with necessary cookies only.",
        "Chiudendo il banner restano attivi solo i cookie tecnici.",
        "Beim Schließen werden nur notwendige Cookies gesetzt.",
    ] {
        assert!(WORDS.closing_refuses(text), "{text}");
    }
    for text in
        ["By closing this banner you agree to our cookies.", "Only necessary cookies. Close this banner."]
    {
        assert!(!WORDS.closing_refuses(text), "{text}");
    }
}

#[test]
fn a_page_that_speaks_of_gpc_is_quoted() {
    let said = WORDS.said_of_gpc("Welcome. Your opt-out request honored! Bye.");
    assert_eq!(said.as_deref(), Some("Your opt-out request honored"));
    assert_eq!(WORDS.said_of_gpc("We honor our customers."), None);
}

#[test]
fn every_language_says_the_four_things_that_matter() {
    let file: File = toml::from_str(OWN).unwrap();
    let languages = file.words.iter().filter(|row| row.language != "und");
    let languages: Vec<_> = languages.collect();
    assert!(languages.len() >= 30, "{}", languages.len());
    for row in languages {
        for list in
            [&row.topic, &row.accept, &row.reject, &row.settings, &row.save, &row.way_back, &row.dismiss]
        {
            assert!(list.len() > 1, "{}", row.language);
        }
    }
}
