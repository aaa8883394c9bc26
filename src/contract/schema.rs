//! 型から JSON Schema を作り、docs/schema のファイルと照らす。
//!
//! `UPDATE_SCHEMA=1 cargo test schema` で書きなおす。

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::engine::assessment::{CategorySet, Confirm, ConfirmSet, SettledBy};
use crate::engine::calendar::{Date, Month};
use crate::engine::fact::FactPath;
use crate::engine::settle::Settlement;
use crate::engine::{Answers, Assessment};

macro_rules! schema_of {
    ($($type:ty, $name:literal => $schema:expr;)+) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let make: fn(&mut SchemaGenerator) -> Schema = $schema;
                make(generator)
            }
        })+
    };
}

schema_of! {
    Date, "Date" => |_| json_schema!({ "type": "string", "format": "date" });
    Month, "Month" => |_| json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$" });
    FactPath, "FactPath" => |_| json_schema!({ "type": "string", "minLength": 1 });
    SettledBy, "SettledBy" => |_| json_schema!({ "type": "string", "minLength": 1 });
    ConfirmSet, "ConfirmSet" => |generator| {
        let item = generator.subschema_for::<Confirm>();
        json_schema!({ "type": "array", "uniqueItems": true, "items": item })
    };
    CategorySet, "CategorySet" => |generator| {
        let item = generator.subschema_for::<crate::engine::assessment::Category>();
        json_schema!({ "type": "array", "uniqueItems": true, "minItems": 1, "items": item })
    };
}

fn check(name: &str, schema: &Schema, committed: &str) {
    let text = format!(
        "{}\n",
        serde_json::to_string_pretty(schema).expect("a schema is JSON")
    );
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        let path = format!(
            "{}/docs/schema/{name}.schema.json",
            env!("CARGO_MANIFEST_DIR")
        );
        std::fs::write(path, &text).expect("docs/schema can be written");
        return;
    }
    assert_eq!(
        text, committed,
        "docs/schema/{name}.schema.json が型とちがいます。UPDATE_SCHEMA=1 cargo test schema"
    );
}

#[test]
fn answers_schema_is_the_one_of_the_types() {
    check(
        "answers",
        &schemars::schema_for!(Answers),
        super::ANSWERS_SCHEMA,
    );
}

#[test]
fn assessment_schema_is_the_one_of_the_types() {
    check(
        "assessment",
        &schemars::schema_for!(Assessment),
        super::ASSESSMENT_SCHEMA,
    );
}

#[test]
fn settlement_schema_is_the_one_of_the_types() {
    check(
        "settlement",
        &schemars::schema_for!(Settlement),
        super::SETTLEMENT_SCHEMA,
    );
}

#[test]
fn path_schema_is_the_one_of_the_types() {
    check(
        "path",
        &schemars::schema_for!(Vec<super::PathOfMonths>),
        super::PATH_SCHEMA,
    );
}
