import { describe, expect, it } from "vitest";
import { check, ties } from "./checked.ts";

describe("a place", () => {
  it("is settled by main names before others, and by ten times the people", async () => {
    const { told, warned } = await check(
      ties('"Paris, FR","Paris, US",contact,', '"Paris, FR","Tolosa, FR",contact,'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^ties\.csv:2 "Paris, US" may be several places → .*g4717560 \(Paris, region TX/,
    );
    expect(warned).toEqual([]);
  });

  it("says when population settled it", async () => {
    const { told, warned } = await check(ties('"Hanoi, VN","Dallas, US",contact,'));
    expect(told).toEqual([]);
    expect(warned).toEqual([
      expect.stringMatching(
        /^ties\.csv:2 "Dallas, US" is one of \d+ places, settled by population: g4684888 \(Dallas, region TX/,
      ),
    ]);
  });

  it("is not known by an airport's code", async () => {
    const { told } = await check(ties('"HUI, VN","Cergy, FR",contact,'));
    expect(told[0]).toContain('no place is known as "HUI, VN"');
  });

  it("that nobody knows comes with the nearest name", async () => {
    const { told } = await check(
      ties('"Huế, VN","Cergi, FR",contact,', '"g99","Cergy, FR",contact,'),
    );
    expect(told[0]).toContain('no place is known as "Cergi, FR" → did you mean "Cergy"?');
    expect(told[1]).toContain('"g99" is no place → the gazetteer has no such number');
  });

  it("of the dataset's own comes before the gazetteer's", async () => {
    const { told, counts } = await check({
      "places.csv": [
        "id,name,country,level,names,part_of,source",
        ",Toulouse,FR,region,,,s",
        'inner-hue,Phú Nhuận,VN,district,Trung tâm,"Thừa Thiên, VN",s',
        "vn-thua-thien-hue,Thừa Thiên Huế,VN,region,Thừa Thiên,,s",
      ].join("\n"),
      ...ties('"Toulouse, FR","Trung tam, VN",contact,fr-toulouse'),
    });
    expect(told).toEqual([]);
    expect(counts).toMatchObject({ place: 3, PARTNER_OF: 1, PART_OF: 1, IN_COUNTRY: 3 });
  });

  it("of the dataset's own may be ambiguous as well", async () => {
    const { told } = await check({
      "places.csv": "id,name,country,level,source\nx,Xa,VN,region,s\ny,Xa,VN,district,s\n",
      ...ties('"Xa, VN","Cergy, FR",contact,'),
    });
    expect(told[0]).toContain(
      '"Xa, VN" may be several places → write the id of the one that is meant: x; y',
    );
  });

  it("is rejected with what depends on it", async () => {
    const { told } = await check({
      "places.csv": [
        "id,name,country,level,lat,lon,geonames,part_of,source",
        "a,A,VN,region,,,,b,s",
        "b,B,VN,region,,,,nowhere,s",
        "c,C,VN,region,,,,c,s",
        ",Huế,FR,city,,,1580240,,s",
        ",Nowhere,VN,city,,,999999999,,s",
        ",Somewhere,VN,region,,,999999999,,s",
      ].join("\n"),
    });
    expect(told.map((one) => one.replace(/ → .*/, ""))).toEqual([
      'places.csv:2 "b" is no place',
      'places.csv:3 "nowhere" is no place',
      "places.csv:4 the place is part of itself",
      "places.csv:5 g1580240 (Huế, region 66, 351456 people) is in VN, not in FR",
      "places.csv:6 the gazetteer has no place 999999999",
    ]);
  });

  it("is part of a region in its own country, and of nothing that is part of it", async () => {
    const { told, counts } = await check({
      "places.csv": [
        "id,name,country,level,part_of,source",
        "big,Big,VN,region,,s",
        "small,Small,VN,region,big,s",
        "town,Town,VN,district,small,s",
        "a,A,VN,region,b,s",
        "b,B,VN,region,a,s",
        "in-town,In Town,VN,district,town,s",
        "abroad,Abroad,FR,district,big,s",
        'in-city,In City,VN,district,"Huế, VN",s',
      ].join("\n"),
    });
    expect(told).toEqual(
      [
        "places.csv:6 the place and a are each part of the other → write the larger region in part_of, or leave it empty",
        'places.csv:5 "b" is no place → write a name with its country, as "b, VN", or add the place to places.csv',
        "places.csv:7 part_of names town, which is no region → list it in places.csv with the level region, or leave part_of empty",
        "places.csv:8 part_of names big, which is in VN, not in FR → mend the country or part_of",
        "places.csv:9 part_of names g1580240, which is no region → list it in places.csv with the level region, or leave part_of empty",
      ].sort(),
    );
    expect(counts).toMatchObject({ place: 3, PART_OF: 2 });
  });

  it("warns where a place of the gazetteer has the same name", async () => {
    const { warned } = await check({ "places.csv": "name,country,source\nCergy,FR,s\n" });
    expect(warned).toEqual([
      'places.csv:2 "Cergy" stands apart from the gazetteer\'s g3027883 (Cergy, region 11, 57576 people): if they are one, write geonames 3027883',
    ]);
  });
});
