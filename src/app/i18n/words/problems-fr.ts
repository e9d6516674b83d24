import type { fileProblem as en, queryProblem as enQuery } from "./problems-en.ts";

/** What is wrong with a query’s file: a sentence for each problem of `model/query-problem.ts`. */
export const fileProblem: typeof en = {
  line: "Cette ligne n’est pas une ligne d’en-tête, de la forme « // clé: valeur ». Les autres commentaires se placent sous une ligne vide.",
  key: "« {{key}} » n’a pas de sens ici. Il y a {{known}}.",
  orphan: "« {{key}} » se place sous une ligne « // param nom: type ».",
  paramType: "« {{value}} » n’est pas un type : écrivez par exemple « city » ou « city list ».",
  twice: "« {{key}} » apparaît deux fois.",
  yesOrNo: "« required » vaut yes ou no, pas « {{value}} ».",
  suggest:
    "« suggest » s’écrit « nom-de-requête » ou « nom-de-requête(son-paramètre = un-paramètre-précédent) ».",
  title:
    "Il n’y a pas de titre : commencez par une ligne comme « // title.fr: Quelles villes … ? ».",
  values: "« {{key}} » est un enum et a besoin de ses valeurs.",
  valuesOnly: "Seul un enum a des valeurs : retirez celles de « {{key}} ».",
  default: "La valeur par défaut de « {{key}} » n’est pas de son type.",
  before: "La suggestion part de « {{key}} », qui doit se trouver avant.",
  undeclared:
    "L’instruction utilise « {{key}} » : l’en-tête a besoin d’une ligne « // param {{key}}: … ».",
  unused: "« {{key}} » est déclaré, mais l’instruction ne l’utilise pas.",
  noStatement: "Il n’y a pas d’instruction : écrivez-la sous l’en-tête.",
  empty: "« {{key}} » est vide.",
  long: "« {{key}} » est trop long : {{max, number}} au plus.",
  choice: "« {{key}} » doit être parmi {{known}}.",
  form: "« {{key}} » contient des signes qui ne peuvent pas s’y trouver.",
  shipped: "Une requête de ce nom est fournie avec City Ties : renommez le fichier.",
  gone: "Le fichier vient de disparaître.",
  name: "Le nom du fichier ne peut être celui d’une requête : petites lettres sans accent, chiffres et -, 80 au plus.",
  large: "Le fichier dépasse {{max, number}} ko : raccourcissez-le.",
  other: "Ce fichier ne peut pas être utilisé en l’état.",
};

/** Why a query that was let through could not be run to its end. */
export const queryProblem: typeof enQuery = {
  syntax: "Neo4j ne comprend pas ce Cypher : un mot, un signe ou un nom n’est pas à sa place.",
  parameter: "Un paramètre n’a pas de valeur : remplissez-le.",
  type: "Une valeur n’est pas du genre qu’il faut à sa place.",
  arithmetic: "Cela ne peut pas être calculé, comme une division par zéro.",
  argument: "Une fonction ou une procédure a reçu ce qu’elle ne peut pas utiliser.",
  params: "Ces paramètres ne peuvent pas être utilisés tels quels : {{names}}.",
};
