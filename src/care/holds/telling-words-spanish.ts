import type { WordTable } from './word-table.ts';

/** What Spanish words tell of one person, by kind. A star stands for any ending, a low line for a space. */
export const TELLING_SPANISH: WordTable = {
  person: `
    abuelita abuelito acogida acogido adicta adicto adolescente agresor alcohólica alcohólico alguien alumna alumno anciana ancianita
    ancianito anciano aprendiz arrendatario bebe bebé becado benjamín benjamina botija caballero cabra cabro casero chamaca chamaco
    chamaquita chamaquito chava chaval chavala chavita chavito chavo chica chico chiquilín chiquilina chiquilla chiquillo chiquita
    chiquito cipota cipote clienta cliente colegial comadre compadre condenada condenado convicto cría criatura crío cuarentón dama
    denunciado denunciante dependiente deportada deportado desconocida desconocido desplazada desplazado difunta difunto discapacitada
    discapacitado divorciada divorciado don doña embarazada embarazado enferma enfermo escolar escuincla escuincle esposos exiliada
    exiliado expresidiario expulsada expulsado familia femenina forastera forastero fulana fulano gemela gemelas gemelo gemelos gringa
    gringo guagua guambra güila güilo gurí gurisa hermanita hermanito hombre hospitalizada hospitalizado huerca huerco huérfana huerfanita
    huérfano imputada imputado indigente ingresada ingresado inquilina inquilino interna interno joven jovencita jovencito jovenzuelo lola
    lolo ludópata madrecita masculino matrimonio mayorcita mediana melliza mellizas mellizo mellizos mena mendiga mendigo mengana menor
    migrante mocosa mocoso morra morro muchacha muchachita muchachito muchacho muerta muerto mujer nena nene nené niña niñita niñito niño
    nonagenaria nonagenario octogenaria octogenario okupa okupas paciente paisana paisano pareja parturienta patoja patojo patrón patrona
    pelá pelada pelado pelao penado pendeja pendejo pequeña pequeñaja pequeñajo pequeño persona piba pibe presa preso primogénito
    procesada procesado pupila pupilo recién_nacida recién_nacido reclamante reclusa recluso refugiada refugiado repatriada repetidor
    repetidora residente señor señora señorita señorito separada separado sesentón sin_techo sintecho sobreviviente soltera soltero
    solterón solterona superviviente testigo tipa tipo titular toxicómana toxicómano trillizas tutelada tutelado usuaria usuario vagabunda
    vagabundo vecina vecino veinteañera veinteañero vejete víctima vieja viejecita viejecito viejita viejito viejo viuda viudo wawa zutano`,
  kin: `
    abu abue abuela abuelas abuelita abuelito abuelo abuelos ahijada ahijado amá amante apá bisabuela bisabuelo bisnieta bisnieto comadre
    compadre concubina concubino concuñada consuegra consuegro conviviente cuñada cuñadas cuñado cuñados esposa esposo ex exesposa
    exesposo exmarido exmujer exnovia exnovio expareja familiar familiares hermana hermanas hermanastra hermanastro hermanita hermanito
    hermano hermanos hija hijas hijastra hijastro hijo hijos jefa jefita madrastra madre madrina mama mamá mami mamita marido marido_de
    media_hermana medio_hermano mellizas mujer_de nana nieta nietas nieto nietos nona nono novia novio nuera padrastro padre padres
    padrino papa papá papi papito parienta pariente parientes prima primas primo primogénita primogénito primos progenitor progenitora
    prometida prometido señora_de sobrina sobrinas sobrino sobrinos suegra suegro suegros tata tatarabuela tía tías tío tíos tita tito
    viejita yaya yayo yerno`,
  trade: `
    abogad* acería acomodador* afinador afinadora agricultor* aguador* albañil alcald* alfarer* alguacil almacenera almacenero ambulante
    apicultor* arquitect* arrier* artesan* ascensorista aserradero asistenta astillero astilleros azafata azulejista bailaor* bailarín
    bailarina bajista banda bandoneonista bar barber* barquero barrendera barrendero batallón baterista bedel bibliotecari* bodega bombera
    bombero bordador bordadora boticari* botones boxeador* bracero brigada buhoner* butano buzo cabo cacharrero cafetal cajer* calderero
    camarer* camillero camión camion* camioner* campaner* campesin* cantante cantaor* cantera cantero cantinera cantinero cantor* capataz
    capilla capitán capitana carbonera carbonero carnicer* carpintería carpintero carretillero carter* cartoner* cauchero cazador*
    celador* cerera cerero cerrajer* cestero chacra chapista charcutería charcutero chatarrer* chofer chófer churrera churrero ciclista
    circo cirujan* clown cobrador* cochero cociner* cofradía colchonero comadrona comerciante concejal* conductor* confiter* conserje
    conservera constructor contador* contratista coronel costurera costurero criada criado cristaler* croupier cuartel cuidador* cura
    curandera curandero curtidor dentista dependienta diseñador* domador* draga dulcera ebanista electricista embarcad* empacadora
    empleada_doméstica encargad* encuadernador enfermer* enfermera_jubilada escayolista escribana escribano escultor* esquilador
    esquiladora estadio estancia estancias estanquer* estibador* estudiante excombatiente fábrica farer* feria feriante ferretería
    ferretero ferroviari* finca florera florista fogonero fontaner* fotógraf* frigorífico frutera frutero fundición funerari* furgoneta
    futbolista gaiter* ganader* gasfiter gasolinera gondolero grabador granja gruista guardabosques guardavía guardés guardia guionista
    guitarrista hacienda hato heladero herrera herrero hilandera hilandero hortelan* hostelera hotelero imprenta imprentero impresor*
    ingenier* ingenio_azucarero invernadero invernaderos jardiner* jinete jockey jornaler* joyer* jubilada jubilado kiosco kiosquer*
    labrador* lavacoches lavandera lavandería lavaplatos lechera lechería lechero legión legionario leñador librer* limpiabotas limpiadora
    linotipista locutor locutora lotera lotero lustrabotas luthier maestra maestra_jubilada maestro maestro_jubilado malabarista
    maquiladora* maquinista mariachi marinero marisquer* marmolero marmolista masajista matadero matador matarife matrona mecánico
    mecanógrafa médic* mensajero mercado mercería mesera mesero militar mimbrero mina minera minero modelo modista molinero molino
    monaguillo monitor monitora monja montador mozo mudanzas mula músic* niñera nodriza notari* obispo obrador obrera obrero odontólogo
    oficinista olivos operari* ordeñador* orfebre organillero organista paletero palmero panader* paracaidista parrillero párroco
    parroquia partera partero pastelera pastor pastora patrón payasa payaso pelotari peluquer* peón peona peones percebeir* perforista
    periodista perito pescadería pescador* pianista picapedrer* piloto pintor* piragüista pirotécnico planchadora plástico platero plomero
    pocero podador* poeta_local policía pollera pollero portera portero portuari* practicante profesor profesora profesora_jubilada puerto
    pulidor quesera quesería quiosco quiosquer* recepcionista recepcionista_de recolector* regimiento rejoneador relojer* remendona remero
    repartidor repartidora repostera repostero rockero sacerdote sacristán salinas salinero salitrera salvavidas sargento sastr*
    saxofonista sepulturero serena sereno serigrafista sobador sobadora socorrista soldado soldador* sombrerer* sonidista soprano tahona
    taller taller_mecánico tamaler* tapicer* taquería taquillera taquillero taxi taxista tejedora tejía tejían telar telefonista
    telegrafista temporer* tender* teniente tenor tintorera tipógrafo titiritero toca_el toca_la tocaba tonelera tonelero topógrafo torero
    tornero tortillería tractor* tramoyista transportista trapecista trapiche trompetista tropero vaquera vaquero vareador vendedor*
    vendedora_ambulante vendimia vendimiador* verdugo verdulera verdulería verdulero veterinari* vidente vidriero vigilanta vigilante viña
    viñedo violinista viticultor* viverista vulcanizadora yesero zafrero zapater* zurcidora`,
  third: `
    él ella le les su sus suya suyo`,
  i: `
    conmigo me mi mí mía mío mis yo`,
  told: `
    abrazó abrió aconsejó admite admitió agradeció apretó aseguraba avisó callaba calló cantó comentó confesó contaba contesta contestó
    contó cuenta decía decían dejó deletreó devolvió dibujó dice dijo dio enseñó entregó escribe escribía escribió explica explicó firmó
    gritó insiste insistió jura juró leyó llama llamaba llamó lloró mandó me_contó me_dice me_dijo me_dio me_enseñó me_escribió me_llamó
    me_miró me_mostró me_pidió me_preguntó me_trajo mira miró mostró murmuró negó nos_contó nos_dijo nos_pidió ofreció pedía pide pidió
    pregunta preguntaba preguntó prometió recitó reconoció regaló reía repetía repite repitió respondió rió rogó sabe saludó señaló soltó
    sonrió suplicó supo susurró tocó trajo`,
  did: `
    acaba anda andaba anduvo aparece baja bajaba cae caía calla camina carga cargaba cayó cierra cobra cocina come comía conoce cose cree
    creía cruza cuida cuidaba cumple cumplió da daba debe_dos dejaba dibuja duerme empieza encontró entra entró era escucha espera
    esperaba estaba estuvo fue fuma guarda guardaba gusta había habla hacía hizo hizo_de hubo iba iban juega jugaba lee levanta limpia
    llega llegan llegó lleva lleva_meses llevaba mete mira mueve murió pasa pasaba perdió pide piensa pone ponía pudo puso queda quería
    quiere quiso quita recoge reza sabía saca sale salía salió se_fue se_llama se_llamaba se_sienta siente sigue sube tardó tenía tiene
    tira toca tomó trabaja tuvo vende vendía viene vino viste vive vivía vivió volvía volvió vuelve`,
  law: `
    abogad* acusad* alejamiento alguaciles allanamiento allanaron amparo apelación apelar archivaron_la arrest* asesin* asilo atestado
    atropell* audiencia balsa balser* brazalete cárcel careo carpeta cateo cautelar* cayuco centro_penitenciario citación citada citado
    citaron citatorio comisaría comparec* condena* condicional confes* contrabando corte coyote coyotes cruzaron cruzó cuartelillo
    culpable custodi* declaración declaraciones declarar declaró delito delitos denunci* deport* desahuci* desalojar desapareci* detención
    detenerla detenerlo detenid* detuvieron detuvo dictamen diligencias docket embarg* encarcel* esposad* esposas estafa exped* expuls*
    extradi* extranjería falta_grave femicid* feminicid* fianza fiscal* forense frontera fugitiv* furgón gendarm* guardia_civil habeas
    homicidio hurto imputación imputad* incautad* incautaron indocumentad* indult* internamiento interrogat* investigad* juez jueza juicio
    juicios juzgado* juzgaron ladrón ladrona libertad licencia_penitenciaria mandamiento medidas_cautelares migra migración
    ministerio_público módulo multa notific* oficio orden ordenó pandiller* papeles pasador pasadores patera patria_potestad patrulla
    patrullera patrullero pena penal penitenciari* peritaje perpetua perquisición pleito polici* policía presa preso preventiva prisión
    procesado proceso_penal procurador* prófug* prostitu* proxeneta pulsera querella ratero reclusorio refugio_político regularización
    reincid* reinserción reo residencia_legal restricción rit robo robó secuestr* sentencia sicario sobreseíd* sobreseimiento sospechos*
    sumario testigo trata tratante tribunal tribunales tutela valla víctima violador visado vista`,
  care: `
    abrigo_institucional acoge acogedor acogedora acogedores acoger acogid* acogieron acogimiento adopción adopt* adoptad* adoptante*
    albergue amas_de apadrin* asilo asistencia_domiciliaria ayuda* beca_comedor bienestar_familiar bono_social canasta canastilla
    casa_cuna casa_hogar ceses clase cole colegio colocación comedor_social cuidador cuidadora cuidadoras custodio dependencia derivad*
    desahuciad* desahuciaron desahucio desalojad* desalojaron desalojo desamparo dif educador* egresada egresado egreso egresó emancip*
    escolariz* escuela expulsaron geriátrico guarda guarda_legal guardadora guardería hogar hogares hospicio icbf idoneidad ingreso_mínimo
    inserción instituto internado jardín jardín_infantil lanzamiento liceo madrina_de maestra maternal menores mínimo_vital orfanato
    orfelinato paga pagas pensión pernocta* piso pisos_tutelados plaza_en prestación quitaron reagrup* refugio reintegr* renta_mínima
    residencia retir* retirad* retirada_de revinculación revincular ropero salario_social sename seño separaron subsidio tutela tutelad*
    tutelar tutor_legal tutora vacante_en vales vinculación visita_supervisada visitas visitas_supervisadas vulnerab*`,
  health: `
    aborto aborto_espontáneo abstinencia adicción adicciones alucina* alzheimer ambulancia ambulatorio amput* anciana_enferma andador
    anemia anore* ansiedad antidepres* antipsicó* apnea arritmia artritis artrosis asma audífonos autis* bala_en bastón bebé
    bebé_prematuro bronquitis brote brotes bulimi* bulto calmantes cama cáncer cardíac* cardiópata cardiopatía cataratas catéter cesárea
    chagas cicatri* cieg* ciego_de cirrosis clozapina coágulo coja cojera cojo colostomía coma coma_etílico contagi* convuls* corazón
    costillas cuello_roto curaciones daltónico degenerativ* delirio* delirium demencia demente dengue depresión depresiv* deprim*
    derivación dermatitis derrame desintoxic* desmay* desnutri* diabet* diabética diabético diagnós* diagnost* diálisis diarrea discapac*
    dosis dosis_de drenaje eccema ela electroshock embaraz* embolia emfisema encefal* enferm* enfisema enterró entierro epidural epilep*
    epoc escaras esclerosis escoliosis esquizofren* fentanilo férula fibrosis fiebre fractur* funeral gangrena glaucoma gota hemodiálisis
    hemofilia hemorragia hepatitis herida* herpes hidrocef* hipertens* hongos hospital hueso huesos ictericia ictus implante inconsciente
    incubadora infarto infección ingres* insomnio insuficiencia insulina internación internad* intoxic* inyecci* inyect* jaqueca
    labio_leporino leporino leucemia linfoma litio llaga llagas lupus malaria mama_operada manchas mastectomía medicación meningitis
    metástasis mielo* migraña migrañas morfina moribund* muda mudez mudo muere muert* muletas muñón murió mutismo nebuliz* neonat*
    neumólog* neumonía obesidad oncolog* oncólog* operación operación_de operada operado operaron oxígeno paliativ* pánico parálisis
    parálisis_cerebral paralític* parapléj* parió paritorio parkinson parto pastillas patolog* piojos placenta planta posparto postparto
    preeclamp* prematur* prótesis psicofármac* psicólog* psicosis psicótic* psiqui* psoriasis quemad* quimio quimioterapia quirófano
    quiste rabia_de radioterapia recaída rehabilitación renal resonancia respirador retraso_madurativo reuma* riñón riñones rotura
    rotura_de ruedas sangr* sarampión sarna sedación sedad* sepsis seropositiv* sertralina sida silla silla_eléctrica síndrome síntoma*
    sobrepeso sonámbul* sonda sord* soriasis suero sutura tabaquismo tartamud* tbc tdah temblaba temblor* terapia_intensiva terminal
    tetrapléj* tiroides tos tosía tosiendo toxoplasm* traqueostomía traqueotomía trasplante tratamiento tratamiento_de trombosis
    tuberculosis tumor tumores uci ulcer* úlcera* urgencias vacuna vacunas vejiga vendad* vértigo* vih vitíligo yeso yesos zopiclona`,
  trouble: `
    abandon* abandonad* abofete* abus* acos* acuchill* adict* agredi* agresi* aguant* aguardiente ahog* ahorc* alcohol* alcoholism* alud
    amenaz* anís apost* apuestas apuñal* arma arma_blanca arranc* arrastr* asfixi* asust* aterr* atrac* atropelló autolesi* azot* bala
    balazo bebía bofetada* bofetón borrach* brandy bronca camello camellos casino cerveza chabol* chant* chivat* chocó choque cinto
    cinturón cinturonazo cocaín* cold_turkey colgad* colgó colilla* corr_bal correazo* cortes crack cuchilla* cuchillad* cuchillo dealer
    dealers desaloj* desapareció desmayó desnud* desnutrid* desped* despid* deuda* devolv* disparo drog* drogad* embriag* empeñ* empuj*
    encerr* encerrad* enterad* envenen* escap* escond* escup* esnif* estaf* estrelló explot* extorsi* faltar fuego fugó fum* ganzúa
    gas_abierto golpe* golpead* grit* hachís hambre herid* heroin* heroína heroinóman* hiri* huelga huid* humill* huye huyeron huyó
    incendio incest* indigenc* infidelidad infiel ingesta insult* intox* jeringa jeringuilla* ladr* lanz* ligad* llanto llor* ludopatía
    mald* malos_tratos maltrat* marihuana mató mendig* mentía metadona miedo miedos mintió miseri* mojaba moratón moratones mordi* moret*
    narco navaja nervios noqueó odi* orinaba orinó paliza palizas pandilla pasta patad* patera_naufragó pega pegaba pegaban pegarle
    pegaron pegó pelea pelead* peleas peleó perdió pesadill* piedras pincha* pistola pobreza porro porros prend* prestamista prostitución
    puente puñal puñetazo* quem* rapt* recaíd* rehab rob* rompió ron ruina sangraba secret* secuestro sexo_por sobornó soga sol* sospecha
    suicid* suspens* susto tabaco tir* tragaperras tragos traición traicion* tranque vagab* vejac* vendía_droga vendió venganza vergüenza
    viol* violen* vodka whisky yonqui`,
  home: `
    acera albergue alcantarilla alcoba aldaba alfombra almohada alquiler altillo andamio andén apartamento armario ascensor ascensores
    aseo asfalto azotea azulejo* bajos_del balcón balcones balde banco_de banqueta bañera baño baranda barandilla barraca barracón basura
    basurero biombo bloque bodega_de brasero buhardilla butaca buzón cabaña cabecera cacerola cafetera_vieja cajero cajón calefacción
    calle callejón cama_de camarote camastro campamento candado cañería caño caravana carpa carromato cartón cartones casa caseta casilla
    casucha catre cementerio cerradura cerrojo chabola chalet chapa choza cisterna cobertizo cobija cocina colcha colchón colchoneta
    contenedor conventillo corral corredor cortina cortinas cuarto cuartucho cuna departamento desagüe descansillo despensa desván
    dormitorio duerme edificio enchufe entresuelo escalera escalón esquina establo estacionamiento estadio estantería estufa fachada foco
    fogón fregadero furgoneta gallinero galpón garage garaje garita garrafa glorieta gotera goteras granero grifo habitación hamaca
    heladera herradura hipoteca hornalla hornilla huerto humedad humedades inodoro jergón ladrillo lámpara lata lata_de latas lavabo
    lavadero lavadora lavandería_de letrina linterna litera literas llave llavero madriguera maleta mansarda manta mecedora mediagua
    medianera medidor mesa mirilla monoambiente moño mosquitero mudanza muro nave naves nevera olla ollas palangana palets pallet
    parada_del paragüero parcela pared paredes pasamanos pasillo patio pensión persiana persianas petate piecita pieza pileta pilón
    piscina piso placar plaza portal portería portón pozo puente puerta quicio quincho ranchito rancho ranura reja rellano repisa
    ropero_de ruinas salita sartén sillón sobrado sofá solar solera soportal soportales sótano sótanos subsuelo tabique tapia techo tejado
    tejas tendedero terraza timbre timbres toldo tranquera trastero umbral valla vecindad vecindario vecinos ventana vereda verja
    vestíbulo villa_miseria vive vivía vivienda zaguán zócalo`,
  body: `
    abrigo alianza anillo anteojos audífono_en barbilla bastón bigote boca bolsa brazo brazos calva camisa canas cara carpeta cartera
    ceja* chándal cicatriz_en codo* coleta collar colmillo* cresta cuello dedo* delantal dentadura diente* escapulario espalda espinilla*
    flequillo frente gafas gorra gorro guantes hiyab hombro* labios lengua lentes lunar mandíbula manga mano manos mechón medalla mejilla*
    melena mentón mochila muñeca* muslo* nariz nudillo* ojo ojos ombligo oreja* pantalón pantalones pañuelo parche pecas pecho pelo peluca
    pendiente* pestaña* pie piel pierna* pies poncho pulgar* pulsera puño* rebozo reloj remera rodilla* rosario sandalias sarape sombrero
    sostén sudadera tacones talón tobillo* trenza* uniforme uña uñas velo vestido zapatilla zapatillas zapatos`,
  only: `
    apodan apodo aquel_que aquella_que barrio_sabe conocen_como conocida_por conocido_por el_primer el_primero el_pueblo el_último
    el_único en_televisión famos* hija_única hijo_único imaginan_quién la_llaman la_prensa la_primera la_tele la_última la_única
    las_noticias las_últimas las_únicas le_decían le_decimos le_dicen le_llaman lo_llaman lo_saben los_periódicos los_últimos los_únicos
    medio_barrio mundo_conoce mundo_sabe nadie_en nadie_más noticia noticiero os_imagináis portada pueblo_conoce pueblo_sabe que_queda
    queda_una queda_uno sabéis_quién saben_cuál saben_quién salieron_en salió_en se_imaginan solo_hay sólo_hay telediario todo_el
    todo_mundo todos_conocen todos_en todos_saben última_que último_que única_hija única_mujer única_niña única_que único_hijo único_negro
    único_niño único_que único_varón ya_saben`,
  locality: `
    aldea aldeas anejo arrabal asentamiento bahía balneario barranca barranco barriada barrio batey bosque bulevar cala calle calleja
    camino cantón cañada capital caserío cerrito cerro ciénaga ciudad colonia comarca comuna comunidad congregación corregimiento cortijo
    costa costanera cuesta dársena delta departamento_de desierto ejido embarcadero ensenada estero estrecho extrarradio favela finca
    glaciar golfo invasión isla islote istmo ladera laderas lago laguna litoral llanura loma lomas malecón manantial meseta montaña monte
    muelle municipio paraje páramo parcelas parroquia partido pedanía península periferia playa plaza población poblado pobladores
    polígono prado provincia pueblo puerto puna quebrada rambla rancho ría ribera río rivera rotonda ruta selva serranía sierra suburbio
    urbanización valle vereda villa volcán`,
  number: `
    catorce cinco cincuenta cuarenta cuatro diecinueve dieciocho dieciséis diecisiete diez doce dos noventa nueve ochenta ocho once quince
    seis sesenta setenta siete trece treinta tres veinte`,
  mine: `
    mi mis nuestra nuestras nuestro nuestros`,
  in: `
    a de del desde en hacia`,
  secrecy: `
    algunas_saben algunas_ya aquí_entre asunto callar cambiado_el cambié_el con_permiso dio_permiso el_asunto entre_nosotras
    entre_nosotros ese_asunto guardo_el le_prometí me_callo me_guardo no_cuento no_debería no_debo no_diga no_digan no_digo no_diré
    no_hablo no_nombraré no_nombro no_puedo no_toca nombre_cambiado nombre_falso otro_nombre por_lo prometí puedo_contar que_quede
    quede_aquí quien_la quien_lo quien_sepa reconoce reconocen reconocer reconocerla reconocerlo secreto_profesional sin_decir sin_nombrar
    sin_nombres todos_saben ya_sabe ya_sabéis ya_saben`,
  one: `
    al aquel aquella del el esa ese esta este la otra otro su un una uno`,
  age: `
    añitos cincuentón cuarentona nonagenaria nonagenario ochentona octogenaria octogenario párvulos preescolar primaria quinceañera
    quinceañero secundaria sesentona setentón treintañera veinteañera veinteañero`,
  when: `
    a_las ahorita al_lunes anoche anteayer antier año_pasado aquel_día aquella_noche aquella_tarde ayer de_abril de_agosto de_diciembre
    de_enero de_febrero de_julio de_junio de_marzo de_mayo de_noviembre de_octubre de_septiembre desde_enero desde_marzo desde_octubre
    desde_que día_siguiente el_domingo el_jueves el_lunes el_martes el_miércoles el_sábado el_viernes en_abril en_agosto en_diciembre
    en_enero en_febrero en_julio en_junio en_marzo en_mayo en_noviembre en_octubre en_septiembre esa_mañana esa_noche esa_tarde ese_día
    esta_mañana esta_noche esta_semana esta_tarde este_invierno este_jueves este_lunes este_mes este_verano este_viernes hace_días
    hace_dos hace_meses hace_semanas hace_tres hace_un hace_una hoy jueves_pasado lunes_pasado mes_pasado pasado_jueves pasado_lunes
    pasado_martes semana_pasada un_día un_domingo un_jueves un_lunes un_martes un_viernes una_mañana una_noche una_tarde viernes_pasado`,
  harm: `
    ahog* ahorc* andén antebrazo antebrazos autolesi* azotea baranda barandal barandilla bisturí blíster blísters cicatrices cicatriz
    cinto cinturón coche_en colgarse colgó cómo_lo compás con_qué cordón cornisa corta_el cortaba cortarse corte cortes cuchilla cuchillas
    cuerda cúter despedida despedidas despidió dormirse en_marcha escape escondidas garaje gas gasa gasas guardadas hace_daño hacerse_daño
    hoja_de insecticida insulina intento intentos juntando juntó lanzarse lastimarse laxantes lejía lo_hizo manga mangas mangas_largas
    manguera marcas matarse mató mechero método motor muñeca muñecas muslo muslos navaja navajas no_come no_despertar pastillas pastillero
    piedras puente quemaduras quitarse quitó_la raticida regalaba regaló_sus remedios repartió rieles sacapuntas se_lastima se_mató
    sobredosis soga suicid* tijeras tirarse tiró_al tubo_de venda vendada vendas veneno viaducto vías vidrio vidrios vomita vomitar`,
  note: `
    abordable absentismo acta acude adherencia alerta ánimo antecedentes aseo aspecto citaciones coherente colabora colaboradora comparece
    conciencia_de conducta consciente consumo convivencia copio derivación descuidada descuidado diagnóstico discurso disfuncional
    disruptiva egreso entrevistada entrevistado escasa evolución exploración expresa familiograma ficha genograma hacinamiento higiene
    historia_clínica historial hostil impresiona ingreso lábil manifiesta menor menores minimiza negligencia negligente niega no_acude
    no_asiste no_colabora nota_de orientada orientado parte_de presenta presentan progenitor progenitora pronóstico reconoce red_de
    refiere refieren relata se_aprecia se_cita se_constata se_deriva se_informa se_ingresa se_le se_observa se_propone se_realiza
    se_retira se_valora seguimiento subdepresiva subdepresivo textual textualmente usuaria usuario verbaliza vínculo`,
};
