//! Every address has a name in both languages, and a number looks the same wherever it is shown.

use rust_decimal::Decimal;
use schaalplan::cli::BUILT_IN;
use schaalplan::format::Language;
use schaalplan::naming;
use schaalplan::parameters::{Availability, PARAMETERS};
use schaalplan::scenario::{Scenario, Value, file};
use schaalplan::text::Texts;

use crate::files::SMALL;

fn scenario(text: &str) -> Scenario {
    file::read(text).unwrap().0.base
}

/// The fields that exist below an address: the problem of a wrong one lists them.
fn fields(scenario: &Scenario, group: &str) -> Vec<String> {
    let problem = scenario.read(&format!("{group}bestaat_niet")).unwrap_err();
    let known = problem.arguments.iter().find(|(name, _)| *name == "known").unwrap();
    let group_itself = |name: &&str| {
        let groups = ["demand", "policy", "pipeline_counting", "costs", "locations", "price_index", "provinces"];
        let more = [
            "displaced",
            "renewal",
            "pipeline",
            "measures",
            "law",
            "decision_budget",
            "sizes",
            "rules",
            "transactions",
        ];
        !groups.contains(name) && !more.contains(name)
    };
    known.1.split(", ").filter(group_itself).map(|name| format!("{group}{name}")).collect()
}

#[test]
fn every_field_with_an_address_has_a_name_in_both_languages() {
    let (national, small) = (scenario(BUILT_IN), scenario(SMALL));
    let province = &national.provinces[0].id;
    let of_national = [
        "",
        "demand.",
        "demand.initial.",
        "policy.",
        "renewal.",
        "law.",
        "displaced.",
        "displaced.exchange.",
        "decision_budget.",
        "costs[azc].",
        "costs[noodopvang].",
    ];
    let mut named = 0;
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut told = |scenario: &Scenario, group: &str| {
            for address in fields(scenario, group) {
                let name = naming::address(&texts, scenario, &address);
                assert!(name != address && !name.contains('_'), "{address}: {name}");
                named += 1;
            }
        };
        for group in of_national {
            told(&national, group);
        }
        told(&national, &format!("provinces[{province}]."));
        told(&small, "demand.");
        told(&small, "locations[azc-1].");
    }
    assert!(named > 140, "{named}");
}

#[test]
fn names_say_moment_and_end_of_the_band() {
    let (national, small) = (scenario(BUILT_IN), scenario(SMALL));
    let texts = Texts::new(Language::Nl);
    let name = |address: &str| naming::address(&texts, &national, address).replace('\u{a0}', " ");
    assert_eq!(name("demand.applications"), "Eerste asielaanvragen");
    assert_eq!(name("demand.applications@2027"), "Eerste asielaanvragen (2027)");
    assert_eq!(name("demand.applications@2027.low"), "Eerste asielaanvragen (2027), lage kant");
    assert_eq!(name("demand.housing_targets@2027-H2"), "Taakstelling huisvesting (tweede helft 2027)");
    assert_eq!(name("occupancy_norm@2027-03.high"), "Bezettingsnorm (maart 2027), hoge kant");
    assert_eq!(name("price_index@2027"), "Prijsindex (2027)");
    assert_eq!(name("iets.anders[x]"), "iets.anders[x]");
    let name = |address: &str| naming::address(&texts, &small, address);
    assert_eq!(name("locations[azc-1]"), "Azc Assen");
    assert_eq!(name("locations[azc-1].places"), "Azc Assen: plekken");
    assert_eq!(name("locations[nieuw].places"), "nieuw: plekken");
    assert_eq!(name("costs[azc].in_use"), "Azc-plek in gebruik");
    assert_eq!(name("costs[tgo].idle"), "tijdelijke gemeentelijke opvang (TGO): onbezette plek");
    assert_eq!(name("provinces[Drenthe].task"), "Drenthe: opgave");
}

/// Homes are given in three ways at one address; the name follows the one the scenario uses.
#[test]
fn of_parameters_that_share_an_address_the_one_in_use_gives_the_name() {
    let national = scenario(BUILT_IN);
    let texts = Texts::new(Language::Nl);
    let used = PARAMETERS.iter().filter(|parameter| parameter.address == "demand.homes");
    let used = used.filter(|parameter| matches!(parameter.value(&national), Availability::Value(_)));
    let used: Vec<String> = used.map(|parameter| texts.get(&format!("parameter-{}", parameter.id))).collect();
    assert_eq!(used, [naming::address(&texts, &national, "demand.homes")]);
}

#[test]
fn values_have_their_unit() {
    let (national, small) = (scenario(BUILT_IN), scenario(SMALL));
    let texts = Texts::new(Language::Nl);
    let shown = |address: &str, value| naming::value(&texts, &national, address, &value).replace('\u{a0}', " ");
    assert_eq!(shown("policy.flex_cap", Value::Number(5125.0)), "5.125 plekken");
    assert_eq!(shown("demand.applications@2027.low", Value::Number(41_000.0)), "41.000 per jaar");
    assert_eq!(shown("demand.grant_rate_regular", Value::Number(0.565)), "56,5 %");
    assert_eq!(shown("demand.reception_share", Value::Number(0.8)), "80 %");
    assert_eq!(shown("occupancy_norm", Value::Number(0.91)), "0,91 pers. per plek");
    assert_eq!(shown("costs[azc].in_use", Value::Money(Decimal::new(755_342, 4))), "€ 75,5342 per dag");
    assert_eq!(shown("price_index@2027", Value::Money(Decimal::new(1025, 3))), "1,025");
    assert_eq!(shown("policy.order", Value::Choice("flex_first".to_owned())), "eerst flex");
    assert_eq!(shown("end", Value::Choice("2027-03".to_owned())), "maart 2027");
    assert_eq!(shown("locations[x].available_until", Value::Choice(String::new())), "–");
    assert_eq!(shown("demand.transit_counts", Value::Flag(true)), "ja");
    let shown = |address: &str, value| naming::value(&texts, &small, address, &value).replace('\u{a0}', " ");
    assert_eq!(shown("locations[azc-1].delay", Value::Number(2.0)), "2 maanden");
    assert_eq!(shown("locations[azc-1].investment", Value::Money(Decimal::from(2_500_000))), "€ 2.500.000,00");
    assert_eq!(shown("locations[azc-1]", small.read("locations[azc-1]").unwrap()), "Azc Assen (5.000 plekken)");
}
