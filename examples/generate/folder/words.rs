//! What the made-up workers and clients write: short texts in Finnish, drawn and put together.
//!
//! Nobody real speaks here. No text holds a name, a number that could be one's own, or a sign that YAML would
//! read as more than text.

/// A goal that a client could set, with its five levels from the worst to the best.
pub(super) struct GoalWords {
    pub(super) statement: &'static str,
    pub(super) domain: &'static str,
    pub(super) levels: [&'static str; 5],
}

pub(super) const GOALS: [GoalWords; 8] = [
    GoalWords {
        statement: "Käyn kaupassa itse kaksi kertaa viikossa",
        domain: "everyday_life",
        levels: ["En käy", "Käyn saatettuna", "Kaksi kertaa viikossa", "Kolme kertaa", "Aina kun tarvitsen"],
    },
    GoalWords {
        statement: "Nousen arkiaamuina ennen kymmentä",
        domain: "everyday_life",
        levels: ["En yhtenäkään", "Yhtenä aamuna", "Kolmena aamuna", "Neljänä aamuna", "Joka arkiaamu"],
    },
    GoalWords {
        statement: "Avaan postin joka viikko",
        domain: "life_management",
        levels: ["Pino kasvaa", "Avaan pyydettynä", "Joka viikko", "Avaan ja hoidan osan", "Kaikki hoidettu"],
    },
    GoalWords {
        statement: "Maksan vuokran ajallaan",
        domain: "finances",
        levels: ["Maksamatta", "Myöhässä", "Ajallaan muistutettuna", "Ajallaan itse", "Jää säästöönkin"],
    },
    GoalWords {
        statement: "Olen selvin päin maanantaista torstaihin",
        domain: "substance_use",
        levels: [
            "Juon joka päivä",
            "Yksi selvä päivä",
            "Neljä selvää päivää",
            "Vain viikonloppuna",
            "Selvä viikko",
        ],
    },
    GoalWords {
        statement: "Tapaan jotakuta kodin ulkopuolella kerran viikossa",
        domain: "social_functioning",
        levels: [
            "En tapaa ketään",
            "Kerran kuussa",
            "Kerran viikossa",
            "Kahdesti viikossa",
            "Sovin tapaamiset itse",
        ],
    },
    GoalWords {
        statement: "Käyn ryhmässä ja jään loppuun asti",
        domain: "inclusion",
        levels: ["En lähde", "Käännyn ovelta", "Jään loppuun", "Puhun ryhmässä", "Autan muita"],
    },
    GoalWords {
        statement: "Hoidan lääkärin ja viraston ajat itse",
        domain: "using_services",
        levels: [
            "Ajat jäävät",
            "Joku soittaa puolestani",
            "Käyn muistutettuna",
            "Käyn itse",
            "Varaan ja käyn itse",
        ],
    },
];

pub(super) const REASONS: [&str; 8] = [
    "Työttömyys on jatkunut pitkään ja kotoa lähteminen on käynyt harvaksi.",
    "Laskut ovat avaamatta, vuokranantaja on ollut yhteydessä kahdesti.",
    "Ero syksyllä. Arki yksin ei ole lähtenyt rullaamaan.",
    "Opinnot jäivät kesken toista kertaa eikä päivissä ole rytmiä.",
    "Kotiutui osastolta keväällä. Hoito jatkuu, arkeen kaivataan tukea.",
    "Hakeutui kohtaamispaikan kautta ja pyysi apua itse.",
    "Läheinen huolissaan, asiakas suostui yhteydenottoon.",
    "Päihteiden käyttö vähentynyt, nyt pelottaa tyhjä aika.",
];

pub(super) const CLIENT_VIEWS: [&str; 8] = [
    "Haluan että päivillä on joku muoto.",
    "Kaikki on kasaantunut enkä tiedä mistä aloittaa.",
    "En halua että minua hoputetaan.",
    "Kunhan joku kysyisi kuulumisia muutenkin kuin lomakkeella.",
    "Pärjäsin ennen, haluan pärjätä taas.",
    "Aamut on pahimpia. Illalla lupaan itselleni kaikenlaista.",
    "En tiedä onko tästä apua mutta voin kokeilla.",
    "Omasta kodista haluan pitää kiinni.",
];

pub(super) const WORKER_VIEWS: [&str; 6] = [
    "Tarve näkyy arjessa, ateriat ja uni ovat epäsäännöllisiä.",
    "Puhuu avoimesti kahden kesken, ryhmässä vetäytyy.",
    "Asiointi jää viimeiseen hetkeen tai kokonaan.",
    "Voimat riittävät yhteen asiaan päivässä.",
    "Tukea on ollut monesta paikasta, kukaan ei ole koonnut sitä.",
    "Onnistuu kun tehdään rinnalla, yksin ei vielä lähde.",
];

pub(super) const STRENGTHS: [&str; 8] = [
    "Huumorintaju",
    "Kädentaidot",
    "Sisko asuu lähellä",
    "Pitää sovitusta kiinni",
    "Kiinnostus valokuvaukseen",
    "Oma asunto",
    "Tuntee palvelut",
    "Liikkuu luonnossa",
];

pub(super) const CONCLUSIONS: [&str; 4] = [
    "Tarve on pitkäaikainen ja koskee arkea ja toimimista muiden kanssa. Yksittäiset tapaamiset eivät ole riittäneet.",
    "Tuen tarve koskee useaa elämänaluetta. Aloitetaan kotiin vietynä, ryhmä myöhemmin.",
    "Asiakas hyötyy rinnalla tekemisestä ja säännöllisyydestä. Hoito kulkee omaa reittiään.",
    "Tarvitaan tavoitteellista tukea, jota kootaan yhdessä terveydenhuollon kanssa.",
];

pub(super) const GROUNDS: [&str; 4] = [
    "Pulmat ovat pitkittyneet ja asiakas haluaa itse lähteä mukaan.",
    "Tarve koskee montaa aluetta yhtä aikaa. Muu palvelu ei tässä vaiheessa riitä.",
    "Arjen tuki on ensin, työllistymisen kysymykset vasta sen jälkeen.",
    "Arvio tehtiin yhdessä asiakkaan ja verkoston kanssa.",
];

pub(super) const PROPOSALS: [&str; 4] = [
    "Tapaamiset mieluiten kävellen tai kotona.",
    "Viesti edellisenä päivänä, ei soittoa.",
    "Aluksi joka viikko, myöhemmin harvemmin.",
    "Toimistolla ei kiitos, kohtaamispaikka käy.",
];

/// The beginning of a note on a meeting that took place …
pub(super) const NOTES: [&str; 16] = [
    "Käytiin lähikaupassa yhdessä. Asiakas hoiti kassan itse.",
    "Postikasa käytiin läpi ja maksamattomat pantiin järjestykseen.",
    "Puhuttiin unesta ja siitä, mikä illalla valvottaa.",
    "Keittiö kuntoon rinnalla tehden, lopuksi kahvit.",
    "Kävely rannalla. Puhe kulkee paremmin liikkeessä.",
    "Täytettiin hakemus palvelupisteen koneella.",
    "Valmisteltiin huomista lääkärin aikaa ja kirjoitettiin kysymykset ylös.",
    "Asiakas kertoi viikonlopusta ja siitä, mikä auttoi jättämään väliin.",
    "Tehtiin viikko-ohjelma jääkaapin oveen.",
    "Käytiin tutustumassa ryhmän tilaan silloin, kun siellä ei ollut muita.",
    "Kirjasto ja kirpputori samalla reissulla.",
    "Katsottiin budjetti paperille. Ruokaan jää enemmän kuin oli ajateltu.",
    "Soitettiin yhdessä velkaneuvontaan ja saatiin aika.",
    "Harjoiteltiin puhelua kahdesti ja sitten soitettiin.",
    "Palattiin tavoitteisiin. Yksi tuntuu nyt omemmalta kuin keväällä.",
    "Ruokaa kahdelle päivälle, resepti asiakkaan.",
];

/// … and how it went on.
pub(super) const SEQUELS: [&str; 12] = [
    "Ensi kerralla jatketaan samasta.",
    "Mieliala kevyempi kuin viimeksi.",
    "Väsymys näkyi, lopetettiin aikaisemmin.",
    "Sovittiin pieni tehtävä ensi viikkoon.",
    "Asiakas ehdotti itse seuraavaa paikkaa.",
    "Jännitti ennalta, jälkeenpäin nauratti.",
    "Sanoi että tästä on alettu päästä eteenpäin.",
    "Viesti edellisenä päivänä auttoi lähtemään.",
    "Hiljaisempi kerta, ja sekin oli hyvä.",
    "Huomattiin, mitä viime kuussa ei olisi vielä tehty.",
    "Verkostolle kerrotaan vain se, mistä sovittiin.",
    "Pidetään tahti ennallaan.",
];

/// Notes on meetings that did not take place.
pub(super) const ABSENCES: [&str; 4] = [
    "Ei tullut sovittuun paikkaan. Viesti illalla.",
    "Perui hyvissä ajoin, flunssa.",
    "Ovea ei avattu. Yritetään huomenna uudelleen.",
    "Asiakas siirsi tapaamisen itse.",
];

pub(super) const REVIEW_VIEWS: [&str; 6] = [
    "Kauppa on nyt vain kauppa. Aamut ovat edelleen vaikeita.",
    "On asioita joista en enää huolehdi.",
    "Hitaasti, mutta omaan suuntaan.",
    "Ryhmästä on tullut viikon paras päivä.",
    "Takapakkia oli, silti jatkoin.",
    "Haluaisin jo harventaa.",
];

pub(super) const GROUP_NOTES: [&str; 6] = [
    "Keittoa ja keskustelua",
    "Käveltiin satamaan",
    "Kirjaston väki kylässä",
    "Hiljainen kerta",
    "Kaikki jäivät loppuun",
    "Suunniteltiin seuraavaa kertaa",
];

pub(super) const TOPICS: [&str; 8] =
    ["kahvi", "etuudet", "vuokra", "digiasiat", "toimeentulo", "työnhaku", "yksinäisyys", "velat"];

/// Aliases are one of these …
pub(super) const QUALITIES: [&str; 24] = [
    "Hiljainen",
    "Vikkelä",
    "Sininen",
    "Kirkas",
    "Vanha",
    "Pieni",
    "Iso",
    "Nopea",
    "Rauhallinen",
    "Keltainen",
    "Reipas",
    "Utuinen",
    "Harmaa",
    "Lempeä",
    "Kirjava",
    "Tyyni",
    "Pohjoinen",
    "Läntinen",
    "Aamuinen",
    "Talvinen",
    "Keväinen",
    "Tuulinen",
    "Vihreä",
    "Valpas",
];

/// … and one of these.
pub(super) const CREATURES: [&str; 32] = [
    "kettu", "haapa", "kuovi", "ahven", "kanerva", "tiainen", "mäyrä", "leppä", "lokki", "pihlaja", "hauki",
    "orava", "kuusama", "kurki", "siika", "varpu", "pöllö", "kataja", "jänis", "sorsa", "majava", "vaahtera",
    "harakka", "suopursu", "ilves", "kielo", "näätä", "kiuru", "raita", "made", "telkkä", "ruska",
];

pub(super) const FIRST_NAMES: [&str; 24] = [
    "Anna", "Teija", "Mikael", "Sari", "Juha", "Riikka", "Petri", "Outi", "Hanna", "Timo", "Kaisa", "Jari",
    "Minna", "Ville", "Elina", "Markus", "Tuula", "Sami", "Laura", "Antti", "Johanna", "Niklas", "Maria",
    "Erik",
];

pub(super) const MUNICIPALITIES: [&str; 8] =
    ["Kokkola", "Kannus", "Kaustinen", "Veteli", "Toholampi", "Perho", "Halsua", "Lestijärvi"];
