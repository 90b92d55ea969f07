import { type Turn, turn } from './turn.ts';

const SOMEBODY =
  '(?:hombre|mujer|señora?|caballero|chic[oa]|chaval[a]?|muchach[oa]|joven|niñ[oa]|nen[ea]|cr[íi][oa]|pib[ea]|beb[éea]|guagua|chamac[oa]|cipot[ea]|gurí|viej[oa]|viejit[oa]|ancian[oa]|abuel[oa]|abuelit[oa]|madre|padre|mam[áa]|pap[áa]|hij[oa]|herman[oa]s?|hermanit[oa]s?|gemel[oa]s|melliz[oa]s|t[íi][oa]|prim[oa]|suegr[oa]|viud[oa]|vecin[oa]|pareja|matrimonio|familia|alumn[oa]|interno|interna|pres[oa]|usuari[oa]|paciente|compañer[oa]|psicólog[oa]|educador[a]?|profesor[a]?|maestr[oa]|médic[oa]|enfermer[oa]|conserje|porter[oa]|cura|párroco|pastor|jef[ea]|director[a]?|supervisor[a]?|trabajador[a]?|mayor|pequeñ[oa]|median[oa]|menor|partera|jornalero|muchachit[oa]|señorita)';
const COLOUR =
  '(?:roj[oa]s?|naranjas?|amarill[oa]s?|verdes?|azul(?:es)?|celestes?|morad[oa]s?|violetas?|lilas?|ros[ao]s?|rosad[oa]s?|marr(?:ón|ones)|caf[ée]|gris(?:es)?|negr[oa]s?|blanc[oa]s?|plata|plateado|dorad[oa]s?|beige|granates?|turquesa|mostaza|de rayas|de lunares|de cuadros|de flores|de cuero|de lana|fosforescente|a cuadros|a rayas|color \\p{L}{1,20})';
const TRADE =
  '(?:panader[íi]a|carnicer[íi]a|farmacia|tienda|bar|peluquer[íi]a|radio|emisora|banda|coro|coral|comparsa|murga|escolta|equipo|taller|mercado|mercer[íi]a|ferreter[íi]a|gasolinera|kiosco|quiosco|puesto|feria|parroquia|iglesia|imprenta|fábrica|mina|molino|granja|estancia|carrito|taxi|camión|autob[úu]s|tractor|barca|moto|acordeón|guitarra|violín|bombo|trompeta|sombrero|boina|gafas|bastón|perr[oa]|loro|caballo|burro|cabras|gat[oa]s|palomas|gallinas)';

/** Ways in which Spanish tells of one person whom others know. */
export const TURNS_SPANISH: readonly Turn[] = [
  // La de la radio; el del Clio gris; la pelirroja, la que canta en el coro; el caballero del carrito.
  turn(
    'knownBy',
    '(?:es|era|son|eran|soy|con|a|al|y|,)? ?(?:el|la|las|los) (?:de la|del|de los|de las|de atrás|de delante|de al lado|de siempre|que (?:más |siempre |lleva|canta|toca|usa|vende|cuida|vive|hacía|hace|salió|tiene|tenía|era|fue|va|iba|anda|pasea|reparte|barre|baila|pinta|cose|perdió|ganó|trabaja|trabajaba|viene|venía|no ))',
  ),
  turn(
    'knownBy',
    `(?:al|el|la|los|las|ese|esa|aquel|aquella) ${SOMEBODY}(?: \\p{L}{1,20})?,? (?:de la|del|de los|de las|con|en|que|quien|cuyo|cuya|a quien|al que)`,
  ),
  turn(
    'knownBy',
    '(?:(?:ya )?(?:sab(?:en|éis|emos|e) (?:tod[oa]s? )?(?:de )?qui[ée]n|sabe (?:todo|medio))|(?:conocen?|conocéis|conoce|reconoc(?:e|en|ió|ieron|ería)|saluda|saludan|quieren?|llaman?|llamamos|dicen|decimos|decían|apodan?) (?:a )?(?:tod[oa]s?|todo el|media|medio)|tod[oa]s?(?: el pueblo| el barrio| la calle| la escuela| la isla| el valle| el mundo| el gremio)? (?:en \\p{L}{1,20} )?(?:l[oae]s? )?(?:conocen?|conocemos|conocéis|sabe|saben|sabemos|llaman|llama|quieren|recuerdan|comenta|habla)|(?:l[aeo]) (?:llaman|llamamos|dicen|decimos|decían|conocen|apodan)|(?:apodo|mote|alias|conocid[oa] (?:como|por|en))|(?:habéis|han|has|hemos) (?:visto|conocido|oído) (?:al?|hablar)|hay (?:un[oa] sol[oa]|sol[oa]mente un[oa]|sol[oa] un[oa])|(?:un[oa]|dos) sol[oa]s?|salió en (?:las noticias|la tele|el diario|el periódico|la prensa)|(?:publicó|contó|sacó) (?:el|la) \\p{L}{3,20}|adivin(?:a|en|ad) quién|en la foto|si (?:viven|vivís|vives|pasan|pasáis|pasas|alguien|conocen|conocéis))',
  ),
  turn(
    'knownBy',
    '(?:el|la|los|las|su) (?:únic[oa]s?|primer[oa]?s?|últim[oa]s?|más (?:viej|joven|alt|pequeñ)\\p{L}{0,4}) (?:\\p{L}{1,20} ){0,4}?(?:de|del|en|que|a|con)',
  ),
  // Una señora que acompaño; una de mis chicas; mi usuaria; me pidió.
  turn(
    'atWork',
    `${SOMEBODY} (?:a )?(?:(?:la|el|l[oa]s) )?que (?:yo )?(?:acompañ|atiend|atend|visit|llev|conoc|supervis|entrevist|cuid|acog|asesor|represent|tutoriz|defend|segu|sig|ve|vi|entren)\\p{L}{0,6}`,
  ),
  turn(
    'atWork',
    '(?:un[oa]|dos|tres|otr[oa]|algun[oa]) de (?:mis|nuestr[oa]s|l[oa]s (?:mí|nuestr)[oa]s|las? de mi)',
  ),
  turn(
    'atWork',
    `(?:mi|nuestr[oa]) (?:\\p{L}{1,15} )?(?:usuari[oa]|cliente|clienta|paciente|señora|chic[oa]|muchach[oa]|nen[ea]|niñ[oa]|caso|familia acogedora|acogid[oa]|tutelad[oa]|alumn[oa]|intern[oa]|viejit[oa]|abuelit[oa]|pib[ea]|chaval[a]?|joven|patroncit[oa])`,
  ),
  turn(
    'atWork',
    '(?:(?:me|nos) (?:lo |la |los |las )?(?:dijo|dice|decía|contó|cuenta|contaba|pidió|pide|enseñó|enseña|mostró|muestra|dio|da|entregó|explicó|explica|preguntó|pregunta|llamó|llama|escribió|escribe|mandó|manda|trajo|trae|abrazó|miró|mira|agradeció|regaló|abrió|esperaba|esperó|recibió|confesó|firmó|cebaba|cebó|buscó|vino|vinieron|siguió|tocó|llevó|invitó|presentó|reconoció)|(?:l[aeo]s?) (?:acompañé|llevé|visité|conocí|pregunté|dije|di|llamé|encontré|encontramos|vi|vimos|curé|hice|esperé|escuché|abracé|entregué|compré|leí|prometí|sacamos|llevamos|acompañamos|recibí|recogí|entrevisté|atendí|tomé|senté|expliqué|pedí|ayudé|busqué|dejé|acerqué|mandé|acompaño|llevo|llamo|visito|veo|atiendo))',
  ),
  turn(
    'atWork',
    '(?:visita domiciliaria|visita a domicilio|a domicilio|el caso de|entrevista (?:con|a)|mi (?:oficina|despacho|coche|camioneta|auto|carro|caso|guardia)|nuestr[oa] (?:hogar|piso|centro|albergue|refugio|casa|grupo|unidad|comedor|residencia|fundación|taller|programa|recurso)|al (?:local|centro|albergue|comedor|despacho|refugio|piso)|soy (?:su|la|el) (?:trabajador|educador|tutor|abogad|psicólog|referente|TS|acompañante|madrina|padrino|enfermer|maestr)\\p{L}{0,3}|yo soy (?:la|el) (?:que|trabajador|educador)\\p{L}{0,3}|la saqu[ée]|lo saqu[ée]|(?:vino|llegó|apareció|entró|volvió|se presentó) (?:\\p{L}{1,15} ){0,3}(?:a|al|en|con))',
  ),
  turn(
    'body',
    `(?:gorr[oa]|boina|sombrero|bufanda|abrigo|chaqueta|chubasquero|campera|sudadera|jersey|suéter|buzo|vestido|falda|pollera|camisa|camiseta|remera|polera|corbata|traje|pantal(?:ón|ones)|vaqueros|botas|zapatos|zapatillas|tenis|guantes|gafas|lentes|anteojos|pelo|barba|bigote|ojos|bolso|cartera|mochila|maleta|valija|carpeta|paraguas|lazo|moño|pañuelo|hiyab|velo|delantal|bata|uniforme|mono|manta|cobija|silla|moto|bici|bicicleta|camioneta|coche|auto|carro|furgoneta|carpa|tienda|puerta|portón|reja|casa|cortinas|uñas|pintalabios|anillo|pulsera|chándal|pijama|peluche|carrito|barca|chaleco|lancha|Clio|rebozo|poncho|chal|peluca) (?:\\p{L}{1,15} )?${COLOUR}`,
  ),
  turn(
    'body',
    '(?:con|tenía|tiene|lleva|llevaba|usa|usaba|empuja|empujaba|tocaba|toca) (?:un|una|su|el|la|dos|tres) (?:\\p{L}{1,15} )?(?:loro|perr[oa]|perrit[oa]|galgo|gat[oa]|burro|caballo|yegua|cabras?|gallinas?|palomas?|tortuga|conejo|hurón|moto|acordeón|guitarra|violín|trompeta|tambor|charango|bandoneón|cojera|tartamudeo|cicatriz|tatuajes?|parche|bastón|muletas|andador|carrito|maleta|valija|bolsa|mochila|caja|termo|biblia|rosario|cámara|radio|peluca|trenza|coleta|bigote|barba|diente|ojo|pata|mano|gorro|boina|sombrero|corbata|pañuelo|peluche|muñeca|mariposa)',
  ),
  turn(
    'trade',
    `(?:(?:ex|antigu[oa]|anterior|exjugador[a]?|expres[oa]|jubilad[oa])[ -](?:\\p{L}{1,20})|(?:fue|era|había sido|trabajó de|trabajaba de|trabaja de|trabajaba en|trabaja en|trabajó en|jugó en|jugaba en|cantaba en|canta en|tocaba en|toca en|bailaba en|baila en) (?:\\p{L}{1,20} ){0,2}?(?:de|del|en|la|el|una?)|es (?:la|el) (?:locutor|panader|carnicer|farmacéutic|peluquer|carter|taxist|campeon|campeón|párroco|partera|maestr|enfermer|alcald|soprano|tenor|portero|barquer|herrer|sacrist|campaner)\\p{L}{0,3}|(?:el|la) (?:de|del|de la) ${TRADE}|quiere ser \\p{L}{3,20})`,
  ),
  turn(
    'letter',
    '(?:[«"“‘](?:Querid[oa]|Estimad[oa]|Señorita|Señora|Seño|Hola|Don|Doña) \\p{L}{2,20}|atte\\.?|atentamente|su servidor[a]?|Dios (?:la|lo|le|te) (?:bendiga|guarde|pague)|(?:una?|la|esta|su) (?:carta|nota|postal|tarjeta|audio|mensaje|dibujo) (?:de|del|que|donde|firmad[oa]|me|nos|para)|(?:firmad[oa] por|firma:|la copio|copio tal cual|me llegó por|con faltas y todo))',
  ),
  // De diez a tres, de martes a viernes; cuatro euros; apúntate: lo que se dice a todas.
  turn(
    'notice',
    '(?:de \\d{1,2}(?:[.:]\\d\\d)? a \\d{1,2}|(?:del?|entre(?: el)?) \\d{1,3} (?:al?|y) \\d{1,3}|de (?:nueve|diez|once|doce) a (?:una|dos|tres|dos)|a las \\d{1,2} h|(?:lunes|martes|miércoles|jueves|viernes|sábados?) (?:a|y) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?<=(?<![\\p{L}\\p{N}])(?:\\d[\\d.,]{0,7}|\\p{L}{3,8}) )(?:euros|pesos|dólares|soles)|gratis|gratuit[oa]s?|entrada libre|apúnta\\p{L}{1,4}|inscríb\\p{L}{1,5}|inscripci(?:ón|ones)|(?:puedes|podéis|pueden) (?:\\p{L}{2,15}r|\\p{L}{2,15}rse)|se (?:abre|abren|presenta|presentan|recoge|recogen|valora|busca|puede|pueden|solicita|requiere|piden|aprobó|publica|accede)|hacen? falta|enviad|escríbe\\p{L}{0,4}|escrib[ei]d?(?: a)|escribe a|trae(?:d|r|n|te)?|os esperamos|l[eo]s esperamos|sin cita|con cita|plazo|damos la bienvenida|quien(?:es)? (?:tenga|quiera|necesite|haya|viva|desee|pueda)\\p{L}{0,3}|si (?:quieres|queréis|quieren|necesitas|tienes|te|vienes|os|puedes|prefieres))',
  ),
  turn('notice', '¿[^?¿]{10,160}\\?(?=\\s|$)'),
];
