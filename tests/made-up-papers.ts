/** Made-up papers in other formats, any number of them, always the same. */
const TASKS = ["image classification", "object detection", "question answering", "translation"];
const METHODS = ["FedAvg", "knowledge distillation", "contrastive learning", "LoRA", "dropout"];
const DATASETS = ["CIFAR-10", "ImageNet", "COCO", "SQuAD", "MNIST", "GLUE"];
const AUTHORS = ["Ada Hornet", "Grace Moth", "Alan Bee", "Mary Wasp"];

const pick = (words: readonly string[], number: number): string =>
  words[number % words.length] ?? "";

function madeUpPaper(number: number) {
  const task = pick(TASKS, number);
  const method = pick(METHODS, number * 3 + Math.floor(number / 7));
  const dataset = pick(DATASETS, number * 5 + Math.floor(number / 11));
  return {
    title: `Swarm ${number}: ${method} for ${task}`,
    abstract: `We study ${task} with ${method}. Experiments on ${dataset} and ${pick(DATASETS, number + 1)} show gains.`,
    authors: [pick(AUTHORS, number), pick(AUTHORS, number + 1)],
    year: 2015 + (number % 10),
  };
}

const papers = (count: number) => Array.from({ length: count }, (_, i) => madeUpPaper(i + 1));

export function madeUpBibtex(count: number): string {
  return papers(count)
    .map(
      ({ title, abstract, authors, year }, i) =>
        `@article{swarm${i},\n  title = {${title}},\n  author = {${authors.join(" and ")}},\n` +
        `  year = {${year}},\n  abstract = {${abstract}}\n}\n`,
    )
    .join("\n");
}

/** A day of a trending site as its interface gives it. */
export function madeUpDay(count: number): string {
  return JSON.stringify(
    papers(count).map(({ title, abstract, authors, year }, i) => ({
      paper: {
        id: `${year % 100}01.${String(10_000 + i)}`,
        title,
        summary: abstract,
        authors: authors.map((name) => ({ name, hidden: false })),
        publishedAt: `${year}-01-15T00:00:00.000Z`,
        upvotes: i,
      },
      title,
      publishedAt: `${year}-01-15T00:00:00.000Z`,
    })),
  );
}
