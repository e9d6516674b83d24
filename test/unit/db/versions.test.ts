import { describe, expect, it } from "vitest";
import { parseJava } from "../../../src/db/java.ts";
import { lastComplaint } from "../../../src/db/launch.ts";
import { mavenVersion } from "../../../src/db/maven.ts";

const properties = (specification: string, runtime: string) => `Property settings:
    java.home = /usr/lib/jvm/some jdk
    java.runtime.version = ${runtime}
    java.specification.version = ${specification}
    java.vm.specification.version = 99

openjdk version "..."`;

describe("Java's properties", () => {
  it.each([
    ["1.8", "1.8.0_402-b06", 8],
    ["11", "11.0.22+7", 11],
    ["17", "17.0.15+6-Debian-1deb12u1", 17],
    ["25", "25+36-LTS", 25],
  ])("of %s", (specification, runtime, version) => {
    expect(parseJava("java", properties(specification, runtime))).toEqual({
      command: "java",
      version,
      build: runtime,
      home: "/usr/lib/jvm/some jdk",
    });
  });

  it("are not found in what another program says", () => {
    expect(parseJava("java", "The operation couldn't be completed.")).toBeUndefined();
    expect(parseJava("java", "")).toBeUndefined();
  });
});

describe("Maven's version", () => {
  it.each([
    ["\u001b[1mApache Maven 3.8.7\u001b[m\nMaven home: /usr/share/maven", [3, 8]],
    ["Apache Maven 4.0.0-rc-4 (abc)", [4, 0]],
    ["Apache Maven 3.10.1", [3, 10]],
  ])("in %j", (output, version) => expect(mavenVersion(output)).toEqual(version));

  it("is not found elsewhere", () => expect(mavenVersion("mvn: no such option")).toBeUndefined());
});

describe("why a start failed", () => {
  it("is the innermost cause", () => {
    const log =
      "INFO Starting...\nERROR Failed to start Neo4j on 127.0.0.1:7474.\nCaused by: a.B: outer\n\tat x\nCaused by: c.D: inner\n\tat y\n";
    expect(lastComplaint(log)).toBe("c.D: inner");
  });
  it("is the last error where no cause is named, and never nothing", () => {
    expect(lastComplaint("Error: Could not find main class\nbye\n")).toBe(
      "Error: Could not find main class",
    );
    expect(lastComplaint("bye\n\n")).toBe("bye");
    for (const silent of ["", "2026-11-24 01:04:33.127+0000 INFO  Starting...\n"]) {
      expect(lastComplaint(silent)).toMatch(/^it gave no reason/);
    }
  });
});
