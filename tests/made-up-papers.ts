/** Made-up papers in every format that is read, any number of them, always the same. */
import { groupBy } from "../src/base/group-by.ts";

const TASKS = ["image classification", "object detection", "question answering", "translation"];
const METHODS = ["FedAvg", "knowledge distillation", "contrastive learning", "LoRA", "dropout"];
const DATASETS = ["CIFAR-10", "ImageNet", "COCO", "SQuAD", "MNIST", "GLUE"];
const AUTHORS = [
  { given: "Ada", family: "Hornet" },
  { given: "Zoë", family: "Möth" },
  { given: "Alan", family: "Bee" },
  { given: "Mary", family: "Wasp" },
];

const pick = <T>(things: readonly T[], number: number): T => things[number % things.length] as T;

function madeUpPaper(number: number) {
  const task = pick(TASKS, number);
  const method = pick(METHODS, number * 3 + Math.floor(number / 7));
  const dataset = pick(DATASETS, number * 5 + Math.floor(number / 11));
  const people = [pick(AUTHORS, number), pick(AUTHORS, number + 1)];
  const year = 2015 + (number % 10);
  return {
    key: `swarm${number}`,
    title: `Swarm ${number}: ${method} for ${task}`,
    abstract: `We study ${task} with ${method}. Experiments on ${dataset} and ${pick(DATASETS, number + 1)} show gains.`,
    people,
    names: people.map(({ given, family }) => `${given} ${family}`),
    /** Last name first. */
    indexNames: people.map(({ given, family }) => `${family}, ${given}`),
    year,
    date: `${year}-01-15`,
    venue: "Journal of Swarms",
    arxiv: `${year % 100}01.${String(10_000 + number)}`,
    doi: `10.1000/swarm.${number}`,
  };
}
type MadeUpPaper = ReturnType<typeof madeUpPaper>;

const each = (papers: readonly MadeUpPaper[], write: (paper: MadeUpPaper) => string): string =>
  papers.map(write).join("\n");
const tags = (name: string, values: readonly string[]): string =>
  values.map((value) => `${name}${value}\n`).join("");
const cells = (...values: (string | number)[]): string =>
  values.map((value) => `"${value}"`).join(",");

/** Name of an importer → papers as a file that it reads. */
const WRITERS: Record<string, (papers: readonly MadeUpPaper[]) => string> = {
  "daily papers JSON": (papers) =>
    JSON.stringify(
      papers.map(({ arxiv: id, title, abstract: summary, names, date }, upvotes) => {
        const authors = names.map((name) => ({ name, hidden: false }));
        const publishedAt = `${date}T00:00:00.000Z`;
        return { paper: { id, title, summary, authors, publishedAt, upvotes }, title, publishedAt };
      }),
    ),
  "OpenAlex JSON": (papers) =>
    JSON.stringify({
      results: papers.map(({ key, doi, title, abstract, names, date, venue }) => ({
        id: `https://openalex.org/W${key.slice(5)}`,
        doi: `https://doi.org/${doi}`,
        display_name: title,
        publication_date: date,
        authorships: names.map((display_name) => ({ author: { display_name } })),
        primary_location: { source: { display_name: venue } },
        abstract_inverted_index: Object.fromEntries(
          [...groupBy(abstract.split(" ").entries(), ([, word]) => word)].map(([word, found]) => [
            word,
            found.map(([at]) => at),
          ]),
        ),
      })),
    }),
  "Semantic Scholar JSON": (papers) =>
    JSON.stringify({
      data: papers.map(({ key: paperId, arxiv: ArXiv, title, abstract, names, date, venue }) => ({
        ...{ paperId, externalIds: { ArXiv }, title, abstract, venue, publicationDate: date },
        authors: names.map((name) => ({ name })),
      })),
    }),
  "arXiv metadata JSON": (papers) =>
    each(papers, ({ arxiv: id, title, abstract, people, date }) =>
      JSON.stringify({
        ...{ id, title, abstract, categories: "cs.LG", update_date: date },
        authors_parsed: people.map(({ family, given }) => [family, given, ""]),
      }),
    ),
  "CSL-JSON": (papers) =>
    JSON.stringify(
      papers.map(({ key: id, title, abstract, people: author, year, venue, doi: DOI }) => ({
        ...{ id, type: "article-journal", title, abstract, author, DOI },
        ...{ issued: { "date-parts": [[year, 1, 15]] }, "container-title": venue },
      })),
    ),
  "JSON records": (papers) =>
    each(papers, ({ title, abstract, names: authors, year }) =>
      JSON.stringify({ title, abstract, authors, year }),
    ),
  RIS: (papers) =>
    each(
      papers,
      ({ title, abstract, indexNames, year, venue, doi }) =>
        `TY  - JOUR\nTI  - ${title}\n${tags("AU  - ", indexNames)}AB  - ${abstract}\nPY  - ${year}\nJO  - ${venue}\nDO  - ${doi}\nER  - \n`,
    ),
  "PubMed (MEDLINE)": (papers) =>
    each(
      papers,
      ({ key, title, abstract, indexNames, year, venue }) =>
        `PMID- ${key.slice(5)}\nDP  - ${year} Jan 15\nTI  - ${title}.\nAB  - ${abstract}\n${tags("FAU - ", indexNames)}JT  - ${venue}\n`,
    ),
  "Web of Science plain text": (papers) =>
    `FN Clarivate Analytics Web of Science\nVR 1.0\n${each(
      papers,
      ({ key, title, abstract, indexNames, year, venue }) =>
        `PT J\nAF ${indexNames.join("\n   ")}\nTI ${title}\nSO ${venue}\nAB ${abstract}\nPD JAN 15\nPY ${year}\nUT WOS:${key}\nER\n`,
    )}\nEF\n`,
  "arXiv Atom or OAI": (papers) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><link href="http://arxiv.org/api/query"/>\n${each(
      papers,
      ({ arxiv, title, abstract, names, date }) =>
        `<entry><id>http://arxiv.org/abs/${arxiv}v1</id><published>${date}T00:00:00Z</published><title>${title}</title><summary>${abstract}</summary>${names.map((name) => `<author><name>${name}</name></author>`).join("")}</entry>`,
    )}\n</feed>\n`,
  "ACL Anthology XML": (papers) =>
    `<collection id="2020.bee"><volume id="1"><meta><booktitle>Swarms</booktitle><year>2020</year></meta>\n${each(
      papers,
      ({ key, title, abstract, people }) =>
        `<paper id="${key.slice(5)}"><title>${title}</title>${people.map(({ given, family }) => `<author><first>${given}</first><last>${family}</last></author>`).join("")}<abstract>${abstract}</abstract></paper>`,
    )}\n</volume></collection>\n`,
  "PubMed XML": (papers) =>
    `<PubmedArticleSet>\n${each(
      papers,
      ({ key, title, abstract, people, year, venue }) =>
        `<PubmedArticle><MedlineCitation><PMID>${key.slice(5)}</PMID><Article><Journal><JournalIssue><PubDate><Year>${year}</Year></PubDate></JournalIssue><Title>${venue}</Title></Journal><ArticleTitle>${title}.</ArticleTitle><Abstract><AbstractText>${abstract}</AbstractText></Abstract><AuthorList>${people.map(({ given, family }) => `<Author><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`).join("")}</AuthorList></Article></MedlineCitation></PubmedArticle>`,
    )}\n</PubmedArticleSet>\n`,
  BibTeX: (papers) =>
    each(
      papers,
      ({ key, title, abstract, names, year }) =>
        `@article{${key},\n  title = {${title}},\n  author = {${names.join(" and ").replaceAll("ö", '{\\"o}')}},\n` +
        `  year = {${year}},\n  abstract = {${abstract}}\n}\n`,
    ),
  "CSV or another table": (papers) =>
    `Title,Authors,Year,Source title,DOI,Abstract\n${each(
      papers,
      ({ title, indexNames, year, venue, doi, abstract }) =>
        cells(title, indexNames.join("; "), year, venue, doi, abstract),
    )}\n`,
  "pasted listing": (papers) =>
    `January 15\n\n${each(papers, ({ title, abstract }) => `${title}\n\n${abstract}\n`)}`,
  "list of titles": (papers) => each(papers, ({ title }) => `- ${title}`),
};

/**
 * A file of made-up papers.
 * @param format name of the importer that reads it
 * @param first number of the first paper: papers of different numbers are different
 * @throws on a format that is not known here
 */
export function madeUpPapers(format: string, count: number, first = 1): string {
  const write = WRITERS[format];
  if (!write) throw new Error(`no made-up papers in format: ${format}`);
  return write(Array.from({ length: count }, (_, i) => madeUpPaper(first + i)));
}
