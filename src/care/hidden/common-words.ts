/**
 * Words that stand in every text, folded as `foldLetters` folds, in the languages in which communities write most: articles, prepositions,
 * pronouns, what joins sentences, and forms of “be” and “have”. Between them and their neighbours there is always a border: “is a” is never
 * a name that somebody wrote apart.
 */
const COMMON = new Set(
  `
a about after all also am an and any are as at be because been before being between both but by can could did do does down each
else ever every few for from get got had has have he her here hers him his how i if in into is it its just like made make many may
me might more most much must my near never new no nor not now of off on once one only or other our out over own rest same see
shall she should since so some such than that the their them then there these they this those through to too under until up upon us
very was we were what when where which while who whom whose why will with within without would yes yet you your
al algo ante antes aqui asi aun bajo bien cada como con cual cuando de del desde donde dos e el ella ellas ellos en entre era es esa
ese eso esta este esto fue ha han hasta hay he la las le les lo los mas me mi mis mucho muy ni no nos o otra otro para pero poco por
porque que quien se ser si sin sino sobre son su sus tan te tiene todo tu tus u un una uno unos ya yo y
aber als am an auch auf aus bei bin bis da das dass dem den der des die dir doch du durch ein eine einem einen einer eines er es
fur hat ich ihm ihn ihr im in ins ist ja kann man mein mich mir mit nach nicht noch nur ob oder ohne schon sehr sein seit sich sie
sind so um und uns unter vom von vor war was wenn wer wie wir wird wo zu zum zur
au aux avec ce ces cette chez comme dans des donc du elle elles est et ete etre eu fait il ils j je l leur leurs lui ma mais mes
moi mon ne nous on ont ou par pas plus pour qu qui sa sans ses si soi sont sous sur ta tes toi ton tous tout tres un une vers vos
votre vous
agli ai alla alle anche che chi ci come cosa da dai dal dalla degli dei della delle di dove ed fra gli il io lei loro lui mia mio
nei nel nella non noi per piu quale quando quello questa questo sono sua suo tra tutti tutto una vi voi
ao aos ate com da das do dos ela ele em essa esse foi isso ja mais mas mesmo meu minha muito na nas nem no nos nossa num numa os
ou para pela pelo por qual quem sao se sem ser seu sua tem um uma
aan al bij daar dan dat de deze die dit door een en er geen haar had heb heeft hem het hij hoe hun ik je kan maar met mijn naar niet
nog nu of om onder ons ook op over te tot uit van veel voor waar wat we wel wij zal ze zich zij zijn zo
`
    .trim()
    .split(/\s+/u),
);

/** What stands behind an apostrophe at the end of English words. */
const ENDINGS = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);

/** Whether a word, or what an apostrophe left of one, belongs to every text. */
export function isCommonWord(letters: string, isBound: boolean): boolean {
  return isBound ? ENDINGS.has(letters) : COMMON.has(letters);
}
