//! A list as provinces keep them: titles, merged heads, totals, every habit of writing a date and an amount, and fifteen mistakes.

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// A cell of the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Put {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A date.
    Date(Date),
}

fn text(text: &str) -> Put {
    if text.is_empty() { Put::Nothing } else { Put::Text(text.to_owned()) }
}

/// The list: its rows, and where the mistakes are.
pub(crate) struct Messy {
    pub(crate) rows: Vec<Vec<Put>>,
    /// Row in the spreadsheet, cell (empty: none), code of the problem; a text file knows no dates, so that one code differs there.
    pub(crate) mistakes: Vec<(usize, &'static str, &'static str)>,
    /// Places in the rows without a mistake.
    pub(crate) places: f64,
}

/// The heads stand in rows 4 and 5; the first location in row 6.
const HEADS: [[&str; 13]; 2] = [
    ["", "", "", "Opvang", "", "", "Looptijd", "", "Kosten per plek per dag", "", "", "", ""],
    [
        "Naam locatie",
        "Gemeente",
        "Prov.",
        "Type",
        "Aantal plekken*",
        "Inzetbaar na (mnd)",
        "Open vanaf",
        "Einddatum",
        "In gebruik",
        "In reserve",
        "Status",
        "Kans",
        "Opmerkingen",
    ],
];

/// Two hundred locations, of which fifteen have a mistake.
pub(crate) fn messy() -> Messy {
    let mut rows: Vec<Vec<Put>> = vec![
        vec![text("Locatieoverzicht provincie Noord-Brabant – vertrouwelijk")],
        vec![text("Stand per 1 november 2026")],
        Vec::new(),
    ];
    rows.extend(HEADS.map(|heads| heads.map(text).to_vec()));
    let (mut mistakes, mut places) = (Vec::new(), 0.0);
    for number in 0..200_usize {
        if number == 100 {
            rows.push(vec![text("Subtotaal"), Put::Nothing, Put::Nothing, Put::Nothing, Put::Number(9_999.0)]);
            rows.push(Vec::new());
            rows.push(HEADS[1].map(text).to_vec());
        }
        let mut row = location(number);
        let beds = 50.0 + 5.0 * f64::from(u32::try_from(number).unwrap());
        match mistake(number, &mut row) {
            Some((column, code)) => mistakes.push((rows.len() + 1, column, code)),
            None => places += beds,
        }
        rows.push(row);
    }
    rows.push(vec![text("Totaal"), Put::Nothing, Put::Nothing, Put::Nothing, Put::Number(109_500.0)]);
    rows.push(Vec::new());
    rows.push(vec![text("* inclusief plekken die nog niet in gebruik zijn")]);
    Messy { rows, mistakes, places }
}

/// A location without a mistake; everything is written in turn in each of the ways people write it.
fn location(number: usize) -> Vec<Put> {
    let beds = 50 + 5 * number;
    let turn = |ways: &[&str]| text(ways[number % ways.len()]);
    let beds = match number % 4 {
        0 => Put::Number(f64::from(u32::try_from(beds).unwrap())),
        1 if beds >= 1_000 => text(&format!("{}.{:03}", beds / 1_000, beds % 1_000)),
        1 => text(&beds.to_string()),
        2 => text(&format!("{beds} plekken")),
        _ => text(&format!(" {beds}\u{a0}")),
    };
    let from = match number % 5 {
        0 => Put::Date(jiff::civil::date(2027, 3, 1)),
        1 => text("1 mrt 2027"),
        2 => text("1-3-2027"),
        3 => text("maart 2027"),
        _ => text("mrt-27"),
    };
    let until = match number % 4 {
        0 => text("31-12-2029"),
        1 => text("t/m 31 december 2029"),
        2 => text("onbepaald"),
        _ => Put::Date(jiff::civil::date(2029, 12, 31)),
    };
    vec![
        text(&format!("Locatie {number:03} café ’t Hoekje")),
        turn(&["Tilburg", "Sint-Michielsgestel", "'s-Hertogenbosch", "Reusel-De Mierden"]),
        turn(&["Noord-Brabant", "N-Brabant", "noord brabant", "NB"]),
        turn(&["azc", "AZC", "Noodopvang", "NO", "TGO", "Kleinschalig", "amv"]),
        beds,
        turn(&["3", "0", "1,5", "n.v.t."]),
        from,
        until,
        turn(&["€ 75,53", "75,5", "80", "€ 82,-"]),
        turn(&["42,10", "", "€ 40", "-"]),
        turn(&["open", "Vergunning", "besluit", "in aanbouw"]),
        turn(&["60%", "0,6", "60 %"]),
        turn(&["", "zie mail; 2e verdieping", "grenst aan \"De Hoek\""]),
    ]
}

/// Puts a mistake in some rows: its cell's column and what is told about it.
fn mistake(number: usize, row: &mut [Put]) -> Option<(&'static str, &'static str)> {
    let (column, wrong, code) = match number {
        7 => (4, text("veel"), "intake-number"),
        19 => (3, text("hotel"), "intake-kind"),
        31 => (2, text("Noord-Barbant"), "intake-province"),
        44 => (6, text("31-02-2027"), "intake-date"),
        52 => (8, text("#VERW!"), "intake-broken"),
        63 => (9, text("1,234"), "intake-number-unclear"),
        75 => (4, text("-50"), "out-of-range"),
        // The two that say they are the same.
        88 | 91 => {
            row[..4].clone_from_slice(&[text("Dubbel"), text("Oss"), text("NB"), text("azc")]);
            return Some(("A", "intake-name-double"));
        }
        104 => (3, Put::Nothing, "intake-needed"),
        118 => (4, text("?"), "intake-needed"),
        133 => (0, Put::Nothing, "intake-needed"),
        150 => (11, text("140%"), "out-of-range"),
        171 => (4, Put::Date(jiff::civil::date(2027, 3, 1)), "intake-number-date"),
        199 => (10, text("misschien"), "intake-stage"),
        _ => return None,
    };
    row[column] = wrong;
    Some((["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M"][column], code))
}

/// The list as a workbook, its titles merged.
pub(crate) fn xlsx(messy: &Messy) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Leeswijzer").unwrap().write_string(0, 0, "Zie het blad Locaties").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Locaties").unwrap();
    let (plain, dates) = (Format::new(), Format::new().set_num_format("dd-mm-yyyy"));
    sheet.merge_range(0, 0, 0, 12, "Locatieoverzicht provincie Noord-Brabant – vertrouwelijk", &plain).unwrap();
    for (first, last) in [(3, 5), (6, 7), (8, 9)] {
        sheet.merge_range(3, first, 3, last, HEADS[0][usize::from(first)], &plain).unwrap();
    }
    for (row, cells) in (0..).zip(&messy.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Put::Nothing => {}
                // Merged above; writing them again would undo that.
                Put::Text(_) if row == 0 || row == 3 => {}
                Put::Text(text) => {
                    sheet.write_string(row, column, text).unwrap();
                }
                Put::Number(number) => {
                    sheet.write_number(row, column, *number).unwrap();
                }
                Put::Date(date) => {
                    let (year, month, day) = (date.year(), date.month(), date.day());
                    let date = ExcelDateTime::from_ymd(
                        u16::try_from(year).unwrap(),
                        u8::try_from(month).unwrap(),
                        u8::try_from(day).unwrap(),
                    );
                    sheet.write_datetime_with_format(row, column, date.unwrap(), &dates).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// The list as a Dutch Excel saves it as text: semicolons, decimal commas, the encoding of Windows.
pub(crate) fn csv(messy: &Messy) -> Vec<u8> {
    let mut lines = String::new();
    for cells in &messy.rows {
        let written = (0..13).map(|column| match cells.get(column) {
            Some(Put::Text(text)) if text.contains([';', '"']) => format!("\"{}\"", text.replace('"', "\"\"")),
            Some(Put::Text(text)) => text.clone(),
            Some(Put::Number(number)) => number.to_string().replace('.', ","),
            Some(Put::Date(date)) => format!("{}-{}-{}", date.day(), date.month(), date.year()),
            Some(Put::Nothing) | None => String::new(),
        });
        lines.push_str(&written.collect::<Vec<_>>().join(";"));
        lines.push_str("\r\n");
    }
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(&lines);
    assert!(!lost, "the list can be said in that encoding");
    bytes.into_owned()
}

/// The list as an office suite saves it: XML in a zip archive.
pub(crate) fn ods(messy: &Messy) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let mut table = String::new();
    for cells in &messy.rows {
        table.push_str("<table:table-row>");
        for cell in cells {
            let written = match cell {
                Put::Nothing => "<table:table-cell/>".to_owned(),
                Put::Text(text) => {
                    format!(
                        "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
                        escaped(text)
                    )
                }
                Put::Number(number) => format!(
                    "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
                ),
                Put::Date(date) => format!(
                    "<table:table-cell office:value-type=\"date\" office:date-value=\"{date}\"><text:p>{date}</text:p></table:table-cell>"
                ),
            };
            table.push_str(&written);
        }
        if cells.is_empty() {
            table.push_str("<table:table-cell/>");
        }
        table.push_str("</table:table-row>");
    }
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\">\
         <office:body><office:spreadsheet><table:table table:name=\"Locaties\">{table}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{mime}\"/></manifest:manifest>"
    );
    zip(&[("mimetype", mime), ("content.xml", &content), ("META-INF/manifest.xml", &manifest)])
}

/// A zip archive without compression (APPNOTE.TXT 6.3: local headers, central directory, end record).
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    let four = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let two = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    for (name, content) in files {
        let start = bytes.len();
        let mut about = Vec::new();
        about.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]);
        about.extend(crc32(content.as_bytes()).to_le_bytes());
        about.extend(four(content.len()));
        about.extend(four(content.len()));
        about.extend(two(name.len()));
        about.extend([0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&about);
        bytes.extend(name.as_bytes());
        bytes.extend(content.as_bytes());
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(four(start));
        directory.extend(name.as_bytes());
    }
    let start = bytes.len();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(two(files.len()));
    bytes.extend(two(files.len()));
    bytes.extend(four(directory.len()));
    bytes.extend(four(start));
    bytes.extend([0, 0]);
    bytes
}

/// The check sum of zip archives (ISO 3309, polynomial 0xEDB88320).
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}
