use super::*;

/// Fully bracketed, so that precedence shows.
fn show(node: &Node) -> String {
    match &node.kind {
        Kind::Num(n) => n.to_string(),
        Kind::Name(n) => n.clone(),
        Kind::Not(inner) => format!("!{}", show(inner)),
        Kind::Binary(a, op, b, _) => format!("({} {op:?} {})", show(a), show(b)),
    }
}

fn shown(text: &str) -> String {
    show(&parse(text).unwrap())
}

#[test]
fn precedence_follows_the_grammar() {
    assert_eq!(shown("a || b && c == d & 3 + e * 2"), "(a Or (b And (c Eq (d BitAnd (3 Add (e Mul 2))))))");
    assert_eq!(shown("(a - 1) - 2"), "((a Sub 1) Sub 2)");
    assert_eq!(shown("a - 1 - 2"), "((a Sub 1) Sub 2)");
    assert_eq!(shown("!a && !(b || c)"), "(!a And !(b Or c))");
    assert_eq!(shown("(n + 7) / 8"), "((n Add 7) Div 8)");
}

#[test]
fn names_and_numbers() {
    assert_eq!(shown("payload.len >= 0x10"), "(payload.len Ge 16)");
    assert_eq!(shown("x == ip::Protocol::Tcp"), "(x Eq ip::Protocol::Tcp)");
    assert_eq!(parse("a + bc").unwrap().names(), [("a", 0), ("bc", 4)]);
}

#[test]
fn mistakes_have_offsets() {
    let at = |text| {
        let m = parse(text).unwrap_err();
        (m.at, m.message)
    };
    assert_eq!(at("n >= (2 + "), (10, "expected a field name, a number or `(`, found the end".to_owned()));
    assert_eq!(at("n * 4 words"), (6, "unexpected `words`".to_owned()));
    assert_eq!(at("(n"), (2, "expected `)`".to_owned()));
    assert_eq!(at("n + 0xg"), (4, "`0xg` is not a number".to_owned()));
    assert_eq!(at("n + 99999999999999999999").0, 4);
    assert_eq!(at("ip:: + 1"), (2, "a name must follow `::`".to_owned()));
    assert_eq!(at("n = 3"), (2, "unexpected `= 3`".to_owned()));
    assert_eq!(at("é"), (0, "expected a field name, a number or `(`, found `é`".to_owned()));
}

#[test]
fn deep_nesting_is_a_mistake_and_no_overflow() {
    assert!(parse(&"(".repeat(100_000)).unwrap_err().message.contains("deeply"));
    assert!(parse(&"!".repeat(100_000)).unwrap_err().message.contains("deeply"));
    assert!(template(&"{a?".repeat(100_000)).unwrap_err().message.contains("deeply"));
}

#[test]
fn patterns() {
    use Alternative::{Any, Name, Number, Range};
    assert_eq!(pattern("_").unwrap(), [Any]);
    assert_eq!(pattern("1..=3 | 7").unwrap(), [Range(1, 3), Number(7)]);
    assert_eq!(pattern("Echo | _").unwrap(), [Name("Echo".into(), 0), Any]);
    assert_eq!(pattern("3..=1").unwrap_err().message, "the range 3..=1 is empty");
    assert_eq!(pattern("1..=").unwrap_err().at, 4);
    assert_eq!(pattern("A |").unwrap_err().at, 3);
}

#[test]
fn bit_patterns() {
    assert_eq!(mask_and_pattern(&bits("1x 0").unwrap()), (0b101, 0b100));
    assert_eq!(bits("102").unwrap_err().at, 2);
    assert_eq!(bits("").unwrap(), []);
}

#[test]
fn templates() {
    let pieces = template("UDP src={src_port}{ecn != 0? ecn={ecn:04x}{bad:?}}").unwrap();
    assert_eq!(pieces.len(), 3);
    assert_eq!(pieces[0], TemplatePiece::Text("UDP src=".into()));
    assert!(
        matches!(&pieces[1], TemplatePiece::Value(node, Format::Shown) if node.names() == [("src_port", 9)])
    );
    let TemplatePiece::If(cond, inner) = &pieces[2] else { panic!("{pieces:?}") };
    assert_eq!(show(cond), "(ecn Ne 0)");
    assert_eq!(inner[0], TemplatePiece::Text(" ecn=".into()));
    assert!(matches!(&inner[1], TemplatePiece::Value(_, Format::Hex(4))));
    assert!(matches!(&inner[2], TemplatePiece::Value(_, Format::Debug)));
}

#[test]
fn mistakes_in_templates() {
    assert_eq!(template("a}").unwrap_err().at, 1);
    assert_eq!(template("{a").unwrap_err().message, "expected `}`");
    assert_eq!(template("{a:y}").unwrap_err().message, "`y` is no format; there are `x`, `04x` and `?`");
    assert_eq!(template("{}").unwrap_err().at, 1);
}
