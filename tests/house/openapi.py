#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares resources/openapi.yaml with what the program says of its endpoints: routes, fields, codes, both ways."""
import json
import subprocess
import sys

import yaml


def resolved(document, node):
    while isinstance(node, dict) and "$ref" in node:
        target = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def fields(document, schema, parent="", leaves_only=True):
    """Dotted names of a schema's fields; arrays as name[]."""
    names = []
    for name, child in (resolved(document, schema).get("properties") or {}).items():
        child = resolved(document, child)
        path = parent + name
        kind = child.get("type")
        inner = resolved(document, child["items"]) if kind == "array" else child
        if kind == "array":
            path += "[]"
        below = fields(document, inner, path + ".", leaves_only)
        if not below or not leaves_only:
            names.append(path)
        names += below
    return names


def described(document):
    routes = {}
    for path, methods in document["paths"].items():
        if path.startswith("/webhooks/"):  # Meta's to ask: no endpoint of other programs
            continue
        for method, operation in methods.items():
            body = resolved(document, operation.get("requestBody", {})).get("content", {})
            good = next(code for code in operation["responses"] if str(code).startswith("2"))
            answer = resolved(document, operation["responses"][good]).get("content", {})
            json_schema = lambda content: content.get("application/json", {}).get("schema", {})
            routes[f"{method.upper()} {path}"] = {
                "token": operation.get("security", document["security"]) != [],
                "arguments": sorted(one["name"] for one in operation.get("parameters", [])),
                "request": sorted(fields(document, json_schema(body), leaves_only=False)),
                "answer": sorted(fields(document, json_schema(answer))),
            }
    return routes


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = yaml.safe_load(file)
    program = json.loads(subprocess.run([sys.argv[2]], check=True, capture_output=True).stdout)
    wrong = []
    if not str(document["openapi"]).startswith("3.1"):
        wrong.append("the description is not OpenAPI 3.1")
    ours = {f"{one['method']} {one['path']}": one for one in program["routes"]}
    theirs = described(document)
    for route in sorted(ours.keys() | theirs.keys()):
        if route not in ours or route not in theirs:
            wrong.append(f"{route} is only in the {'program' if route in ours else 'description'}")
            continue
        for what in ("token", "arguments", "request", "answer"):
            if ours[route][what] != theirs[route][what]:
                wrong.append(f"{route}, {what}: the program has {ours[route][what]},"
                             f" the description {theirs[route][what]}")
    error = document["components"]["schemas"]["Error"]["properties"]["error"]
    codes = {one["code"]: one["status"] for one in program["errors"]}
    if set(codes) != set(error["properties"]["code"]["enum"]):
        wrong.append(f"codes that differ: {sorted(set(codes) ^ set(error['properties']['code']['enum']))}")
    statuses = {int(code) for one in document["paths"].values() for operation in one.values()
                for code in operation["responses"]}
    if missing := set(codes.values()) - statuses:
        wrong.append(f"statuses that no route names: {sorted(missing)}")
    print("\n".join(wrong) or f"{len(ours)} routes, {len(codes)} codes")
    return 1 if wrong else 0


sys.exit(main())
