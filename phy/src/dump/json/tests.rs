use super::*;

#[test]
fn objects_keep_their_order_and_lists_form() {
    let mut fields = Fields::default();
    fields.field("z", Value::Number(1));
    fields.field("a", Value::Named(2, &"two"));
    fields.enter("option");
    fields.field("octets", Value::Octets(&[1, 0xfe]));
    fields.leave();
    fields.enter("option");
    fields.field("flag", Value::Flag(true));
    let mut out = String::new();
    fields.finish().write(&mut out);
    assert_eq!(out, r#"{"z":1,"a":2,"a_name":"two","option":[{"octets":"01fe"},{"flag":true}]}"#);
}

#[test]
fn text_is_escaped() {
    let mut out = String::new();
    Json::Text("\"\\\n\u{1}ü".to_owned()).write(&mut out);
    assert_eq!(out, "\"\\\"\\\\\\n\\u0001ü\"");
}
