export const refused = {
  empty: "Ce texte ne contient aucune requête : écrivez-en une.",
  escape: "Écrivez les lettres telles quelles : les séquences \\u ne sont pas admises ici.",
  words: "La requête compte plus de {{max, number}} mots et signes : raccourcissez-la.",
  prefix: "Ici, une requête commence par ce qu’elle lit : retirez {{name}}.",
  statements: "Une seule question à la fois : retirez ce qui suit le premier point-virgule.",
  brackets: "Plus de {{max, number}} parenthèses sont imbriquées ici : simplifiez.",
  subqueries: "Plus de {{max, number}} sous-requêtes sont imbriquées ici : simplifiez.",
  signs: "Plus de {{max, number}} signes se suivent ici : supprimez-en.",
  parameters: "Un paramètre est imbriqué sur plus de {{max, number}} niveaux : simplifiez-le.",
  changes: "Cela modifierait les données : retirez CREATE, MERGE, SET, REMOVE et DELETE.",
  schema:
    "Cela modifierait les index, les contraintes, les utilisateurs ou les réglages : interrogez seulement avec MATCH et RETURN.",
  beyond:
    "Cela fait plus que lire le graphe ({{name}}) : interrogez seulement avec MATCH et RETURN.",
  procedure:
    "La procédure {{name}} n’est pas autorisée : la complétion de l’éditeur énumère celles qui le sont.",
  queue:
    "Trop de questions attendent ({{before, number}} avant celle-ci) : réessayez dans un instant.",
};
