//! A document against its schema: the part of JSON Schema that the files in schemas/ use.

use serde_json::Value;

/// Asserts that a document is as the schema file of this name says.
pub fn assert_valid(name: &str, document: &Value) {
    let wrong = problems(name, document);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where a document is not as the schema file of this name says.
pub fn problems(name: &str, document: &Value) -> Vec<String> {
    let path = format!("{}/schemas/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string(path).expect("the schema is there")).expect("JSON");
    let mut wrong = Vec::new();
    check(&schema, &schema, document, "$", &mut wrong);
    wrong
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#')).expect("the reference leads somewhere");
        check(root, target, value, at, wrong);
    }
    if let Some(choices) = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array()) {
        let fits = |choice: &Value| {
            let mut problems = Vec::new();
            check(root, choice, value, at, &mut problems);
            problems.is_empty()
        };
        if !choices.iter().any(fits) {
            let mut nearest = Vec::new();
            for choice in choices {
                let mut problems = Vec::new();
                check(root, choice, value, at, &mut problems);
                if nearest.is_empty() || problems.len() < nearest.len() {
                    nearest = problems;
                }
            }
            wrong.push(format!("{at} is none of the alternatives; of the nearest: {}", nearest.join("; ")));
        }
    }
    if let Some(types) = schema.get("type") {
        let names: Vec<&str> = types
            .as_array()
            .map_or_else(|| vec![types], |list| list.iter().collect())
            .into_iter()
            .filter_map(Value::as_str)
            .collect();
        if !names.iter().any(|name| is_a(value, name)) {
            wrong.push(format!("{at}: {value} is no {}", names.join(" or ")));
        }
    }
    if schema.get("const").is_some_and(|wanted| wanted != value)
        || schema["enum"].as_array().is_some_and(|list| !list.contains(value))
    {
        wrong.push(format!("{at}: {value} is not allowed"));
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str()) {
        let fits = regex::bytes::Regex::new(pattern).expect("a pattern").is_match(text.as_bytes());
        if !fits {
            wrong.push(format!("{at}: `{text}` does not match {pattern}"));
        }
    }
    for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.is_object() && value.get(key).is_none() {
            wrong.push(format!("{at}: `{key}` is missing"));
        }
    }
    if let (Some(properties), Some(object)) = (schema["properties"].as_object(), value.as_object()) {
        for (key, inner) in object {
            match properties.get(key) {
                Some(schema) => check(root, schema, inner, &format!("{at}.{key}"), wrong),
                None => match schema.get("additionalProperties") {
                    Some(schema) => check(root, schema, inner, &format!("{at}.{key}"), wrong),
                    None => wrong.push(format!("{at}: the schema has no `{key}`")),
                },
            }
        }
    }
    if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
        for (index, inner) in list.iter().enumerate() {
            check(root, items, inner, &format!("{at}[{index}]"), wrong);
        }
    }
}

fn is_a(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        _ => false,
    }
}
