/** Words that say nothing of what an entry is about, by language; folded as `foldWord` folds. */
const ENGLISH = `
a about above actually after again against ago ah all almost alone along already also although always am among an and
another any anybody anyone anything anyway are around as ask asked asking at away back bad be became because become been
before began begin being believe best better between big bit both bring brought but by call called came can cannot cant
come coming could couldn day days did didn do does doesn doing don done down during each early either else end enough even
ever every everybody everyone everything far feel felt few find first five for found four from full gave get gets getting
give given go goes going gone good got great had hadn half happen happened hard has hasn have haven having he hear heard
held her here hers herself hi him himself his hour hours how however hundred i if in inside instead into is isn it its
itself just keep kept kind knew know known large last late later least leave left less let like likely line little ll long
look looked looking lot love made make makes making man many may maybe me mean meant men might mind mine minute minutes
month months more morning most mostly much must my myself name near nearly need needed needs never new next nice night nine
no nobody none nor not note nothing now number of off often oh old on once one only onto or other others our ours out over
own part people perhaps person piece place please put quite rather re read really right said same sat saw say saying says
second see seem seemed seen sent set seven several shall she should shouldn show since sit six small so some somebody
someone something sometimes somewhere soon sort sorry start started still stop such sure take taken takes taking talk tell
ten than thank thanks that the their theirs them themselves then there these they thing things think thinking third this
those though thought three through time times to today together told tomorrow tonight too took toward towards tried true
try trying turn turned twelve twenty two under until up upon us use used using usual ve very want wanted wants was wasn way
we week weeks well went were weren what whatever when where whether which while who whole whom whose why will wish with
within without woman women won wonder word words would wouldn wrong wrote write writes writing written year years yes yet
you young your yours yourself monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december spring summer autumn winter thoughts work working works job post blog`;

const SPANISH = `
a aca ademas adonde afuera agora ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ambos ante antes
año años aparte apenas aquel aquella aquellas aquello aquellos aqui asi aun aunque ayer bajo bastante bien buen buena buenas
bueno buenos cada casi caso cerca cierta cierto cinco claro como con conmigo contigo contra cosa cosas creo cual cuales
cualquier cualquiera cuando cuanta cuantas cuanto cuantos cuatro cuyo da dan dar de debe deben decia decian decir dejo
dejar del demas dentro desde despues dia dias dice dicen dicho diez digo dije dijeron dijo donde dos e el ella ellas ello
ellos en encima entonces entre era eran eras eres es esa esas ese eso esos esta estaba estaban estado estamos estan estar
estas este esto estos estoy etc fue fuera fueron fui gran grande grandes gusta ha haber habia habian habla hablar hace
hacemos hacen hacer haces hacia hacian haciendo hago han has hasta hay haya hecho hemos hice hicieron hicimos hizo hora
horas hoy iba iban igual incluso ir jamas junto la lado largo las le les lo los luego lugar manera mano manos mas mañana me
medio mejor menos mes meses mi mia mias mientras mio mios mis misma mismas mismo mismos modo momento mucha muchas mucho
muchos muy nada nadie ni ninguna ninguno ningun no noche nos nosotras nosotros nuestra nuestras nuestro nuestros nueva
nuevas nuevo nuevos nueve nunca o ocho os otra otras otro otros para parece parte pasa pasado pasar pasaba paso pensar peor
pero persona personas poca pocas poco pocos poder podia podian podria pone ponen poner por porque pregunta preguntar
pregunte pregunto primer primera primero pronto propia propias propio propios pude puede pueden puedo pues puesto puse que
queda quedan quedar quede quedo quien quienes quiera quiere quieren quiero quise quiso quiza quizas saber sabe sabemos
saben se sea sean segun segunda segundo seis semana semanas ser si siempre siendo siete sin sino sobre sola solamente
solas solo solos somos son soy sr sra su sus suya suyas suyo suyos tal tales tambien tampoco tan tanta tantas tanto tantos
tarde te tenemos tener tengo tenia tenian tercera tercero ti tiempo tiene tienen toda todas todavia todo todos tomar trae
traer tras traves tres tu tus tuve tuvo u ultima ultimas ultimo ultimos un una unas uno unos usted ustedes va vaya vamos van
varias varios veces veinte ven venir ver vez vi vida viene vienen vino vio viva vivir volver vosotras vosotros voy vuelta
vuelve y ya yo lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
septiembre setiembre octubre noviembre diciembre trabajo trabajar trabajos reflexiones reflexion entrada gente señora señor
don doña mujer hombre`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Stop words by the main part of a language tag; other languages have none, and rare words speak for them. */
export const STOP_WORDS: Readonly<Record<'en' | 'es', ReadonlySet<string>>> = {
  en: setOf(ENGLISH),
  es: setOf(SPANISH),
};
