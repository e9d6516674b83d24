import type { LinkAnswer, NodeAnswer, PathsAnswer } from "../../../src/model/api.ts";
import type { GraphEdge, GraphNode, SourcedClaim } from "../../../src/model/graph.ts";

export const cypher = { text: "MATCH (n {id: $id}) RETURN n", params: { id: "x" } };

export const hue: GraphNode = {
  id: "g1580240",
  kind: "city",
  name: "Huế",
  country: "vn",
  names: ["Hue", "후에"],
  population: 351_456,
  ties: 2,
  sources: 4,
};
export const cergy: GraphNode = {
  id: "g3027883",
  kind: "city",
  name: "Cergy",
  country: "fr",
  ties: 1,
};
export const gyeongju: GraphNode = {
  id: "g1841603",
  kind: "city",
  name: "Gyeongju",
  country: "kr",
  ties: 1,
};
const haNoi: GraphNode = { id: "g1581130", kind: "city", name: "Hà Nội", country: "vn" };

export const tie: GraphEdge = {
  id: "g1580240--g3027883",
  type: "PARTNER_OF",
  source: "g1580240",
  target: "g3027883",
  kind: "friendship",
  since: "2018",
  status: "active",
  conflicts: ["since"],
  declaredBy: ["g1580240"],
  oneSided: true,
};

const announcedIn = {
  id: "news/announced",
  title: "Quảng bá văn hoá Việt Nam",
  published: "2023-04-11",
  lang: "vi",
};
const openedIn = {
  id: "news/opened",
  title: "Các địa phương Việt Nam và Pháp",
  publisher: "Vietnam+",
  published: "2023-04-14~",
  lang: "vi",
  url: "https://example.org/opened",
};

const conferenceClaims: SourcedClaim[] = [
  {
    claim: {
      id: "c1",
      subject: "vn-fr-conference-12",
      dataset: "news",
      status: "announced",
      start: "2023-04-13",
      end: "2023-04-16",
      delegates: 800,
      fr_localities: 12,
      vn_localities: 50,
    },
    source: announcedIn,
  },
  {
    claim: {
      id: "c2",
      subject: "vn-fr-conference-12",
      dataset: "news",
      status: "reported",
      start: "2023-04-14",
      end: "2023-04-16",
      heldIn: "g1581130",
      delegates: 1000,
      fr_localities: 15,
      vn_localities: 50,
    },
    source: openedIn,
  },
];

const conferenceNode: GraphNode = {
  id: "vn-fr-conference-12",
  kind: "event",
  subtype: "conference",
  name: "12th conference",
  start: "2023-04-14",
  end: "2023-04-16",
  delegates: 1000,
  fr_localities: 15,
  vn_localities: 50,
  sources: 2,
  conflicts: ["delegates", "fr_localities", "start"],
};

const linkOf = (
  type: GraphEdge["type"],
  source: string,
  target: string,
  role?: string,
): GraphEdge => ({
  id: `${type}-${source}-${target}`,
  type,
  source,
  target,
  ...(role && { role }),
});

export const conference: NodeAnswer = {
  node: conferenceNode,
  claims: conferenceClaims,
  ties: [],
  events: [],
  officials: [
    {
      node: { id: "p", kind: "official", name: "Đinh Tiến Dũng" },
      edge: linkOf("ATTENDED", "p", "vn-fr-conference-12", "speaker"),
    },
  ],
  others: [
    { node: haNoi, edge: linkOf("TOOK_PART_IN", "g1581130", "vn-fr-conference-12", "host") },
    { node: haNoi, edge: linkOf("HELD_IN", "vn-fr-conference-12", "g1581130") },
  ],
  cypher,
};

export const hueAnswer: NodeAnswer = {
  node: hue,
  claims: [],
  ties: [
    { node: cergy, edge: tie },
    {
      node: gyeongju,
      edge: {
        ...tie,
        id: "other",
        kind: "partnership",
        since: "2007-09-13",
        conflicts: [],
        oneSided: false,
      },
    },
  ],
  events: [
    {
      node: conferenceNode,
      edge: linkOf("TOOK_PART_IN", "g1580240", "vn-fr-conference-12", "guest"),
    },
  ],
  officials: [],
  others: [],
  cypher,
};

export const tieAnswer: LinkAnswer = {
  edge: tie,
  ends: [hue, cergy],
  events: [],
  claims: [
    {
      claim: {
        id: "t1",
        subject: tie.id,
        dataset: "news",
        status: "reported",
        kind: "friendship",
        since: "2018",
        tieStatus: "active",
        called: "kết nghĩa",
        declaredBy: ["g1580240"],
        quote: "qua nhiều năm",
        note: "Paragraph 4.",
      },
      source: openedIn,
    },
    {
      claim: {
        id: "t2",
        subject: tie.id,
        dataset: "news",
        status: "reported",
        kind: "friendship",
        since: "2019-04",
      },
      source: announcedIn,
    },
  ],
  conflicts: ["since"],
  cypher,
};

export const paths: PathsAnswer = {
  paths: [
    {
      length: 1,
      score: 1,
      nodes: [hue, cergy],
      edges: [tie],
      steps: [{ text: "", edge: tie.id, claims: tieAnswer.claims }],
    },
    {
      length: 2,
      score: 0.5,
      nodes: [hue, gyeongju, cergy],
      edges: [
        { ...tie, id: "1", target: "g1841603", conflicts: [] },
        { ...tie, id: "2", source: "g1841603", conflicts: [] },
      ],
      steps: [],
    },
  ],
  hubsLeftOut: [],
  cypher,
};

export const noPaths: PathsAnswer = { paths: [], hubsLeftOut: [], limit: "length", cypher };
