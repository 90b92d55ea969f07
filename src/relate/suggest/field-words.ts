/**
 * The field's own vocabulary, so that two people meet who say one thing in different words, or in different languages. Each
 * line is one meaning: English words, a bar, Spanish words. It is a general list of what social work is about; a word that is
 * missing here still counts as itself.
 */
const MEANINGS = `
sibling brother sister | hermano hermana hermandad
grandmother grandfather grandparent grandma grandpa granny grandchild grandchildren grandson granddaughter | abuela abuelo nieto nieta
kin kinship aunt uncle relative niece nephew cousin godmother | parentesco tia tio sobrino sobrina pariente madrina padrino
foster fostering carer | acogida acogimiento acogedor
adoption adopt adoptive adoptee | adopcion adoptar adoptivo
mother mum mom motherhood maternal mama | madre mama maternidad
father dad fatherhood fathering paternal stepfather | padre papa paternidad
pregnancy pregnant birth midwife postpartum perinatal antenatal newborn | embarazo embarazada parto partera matrona comadrona posparto recien nacido
baby infant toddler crib | bebe cuna lactante
child kid childhood | niño niñez infancia menor crio chamaco
teenager teen adolescent adolescence youth teenage | adolescente adolescencia joven juventud chaval
marriage spouse husband wife wedding | matrimonio esposo esposa marido boda
divorce separation custody coparenting | divorcio separacion custodia
reunification reunify | reunificacion reagrupacion
removal placement | retirada desamparo
visitation supervised contact | visita regimen encuentro
school pupil classroom dismissal teacher | escuela colegio aula maestra maestro alumno profesor instituto
truancy attendance absent absenteeism | absentismo ausentismo inasistencia
bullying bully | acoso intimidacion
university college lecturer campus seminar | universidad facultad universitario docencia catedra
student trainee | estudiante becario practicante
supervision supervisor supervise supervisee | supervision supervisora supervisar
practicum internship intern assessor fieldwork educator | practicas pasantia tutor
license licensure exam licence | colegiacion licencia examen oposicion
burnout exhaustion exhausted tired fatigue weary | cansancio agotamiento agotada desgaste quemado fatiga
turnover resign quit retention recruitment staffing vacancy | renuncia rotacion dimision contratacion vacante plantilla
union strike bargaining steward | sindicato huelga convenio sindical
salary wage pay paid payment fee | sueldo salario pago nomina cobrar
caseload backlog workload | carga expediente
documentation paperwork chart casenote form | documentacion papeleo formulario ficha hoja
record database registry archive | registro archivo historial
writing essay diary journal notebook | escritura diario cuaderno libreta
report reporting mandated hotline | denuncia denunciar notificacion
court judge courtroom hearing courthouse magistrate | juzgado juez jueza tribunal audiencia corte
lawyer attorney legal solicitor law | abogado abogada ley legal juridico
guardian guardianship | tutela curatela curador
attorney poa proxy | poder apoderado
testimony testify witness declaration affidavit | testimonio declaracion declarar testigo
police officer sheriff cop | policia comisaria guardia
prison jail incarcerated incarceration inmate cell sentence | carcel prision preso presa reclusa penal condena penitenciario
parole probation reentry release released | libertad reinsercion excarcelacion condicional
violence abuse battered abuser abusive domestic | violencia maltrato agresor maltratador machista
sexual assault rape consent | sexual violacion agresion consentimiento
trafficking exploitation exploited | trata explotacion
fraud scam swindle | fraude estafa estafador
trauma traumatic traumatised ptsd | trauma traumatico estres
suicide suicidal lethal | suicidio suicida
selfharm cutting | autolesion
crisis emergency | crisis emergencia urgencia
grief grieving bereavement bereaved mourning mourn | duelo luto pena perdida
death dying died die dead | muerte morir murio muerto fallecio fallecimiento
funeral burial cemetery grave ashes obituary | funeral entierro cementerio tumba velorio ceniza
hospice palliative | paliativo
hospital ward inpatient | hospital planta ingreso
discharge bed | alta cama
doctor physician consultant surgeon gp | medico doctor doctora
nurse nursing | enfermera enfermero enfermeria
patient | paciente
clinic outpatient | clinica consultorio consulta ambulatorio
dialysis kidney | dialisis riñon renal
cancer oncology chemo tumor | cancer oncologia quimioterapia
hiv aids | vih sida
diabetes insulin sugar | diabetes insulina azucar
vaccine vaccination shots immunization | vacuna vacunacion
medication pill medicine prescription meds | medicamento pastilla medicacion receta
pain chronic ache | dolor cronico
disability disabled wheelchair accessible | discapacidad discapacitado silla accesibilidad
autism autistic neurodivergent | autismo autista neurodivergente tea
dyslexia dyslexic | dislexia
adhd | tdah
deaf sign signing hearing | sordo sorda signos señas
blind braille cane | ciego ciega baston
dementia alzheimer forgetting memory | demencia alzheimer memoria olvido
capacity competence | capacidad
aging elder elderly older senior ageing | mayor vejez anciano anciana envejecer ancianidad
caregiver caregiving respite | cuidadora cuidar cuidado respiro
home residential | residencia asilo geriatrico
loneliness lonely isolated isolation alone | soledad aislamiento aislado aislada
neglect hoarding hoard hoarder clutter | abandono negligencia acumulacion diogenes
refuse refusal refused | rechazo negarse negativa
safeguarding protection threshold referral | proteccion derivacion
drug addiction opioid heroin fentanyl methadone naloxone overdose | droga adiccion opioide heroina fentanilo metadona naloxona sobredosis
alcohol drinking drunk sober sobriety recovery relapse | alcohol alcoholismo borracho sobrio sobriedad recaida
gambling bet casino slot betting | juego ludopatia apuesta tragaperras
harm needle syringe exchange | daño jeringuilla
therapy therapist counseling counselor counselling psychotherapy | terapia terapeuta psicoterapia consejeria consejera orientadora
psychiatry psychiatric psychiatrist psychologist | psiquiatria psiquiatrico psiquiatra psicologo psicologa
schizophrenia psychosis voices psychotic delusion | esquizofrenia psicosis voces delirio
depression depressed depressive | depresion deprimido
anxiety anxious panic | ansiedad ansioso panico angustia
fear afraid scared frightened | miedo susto temor terror pavor asustado
anger angry rage | ira enojo rabia coraje enfado
shame ashamed stigma embarrassed | verguenza estigma
eating anorexia bulimia | anorexia bulimia
sleep insomnia | sueño insomnio dormir
play toy game puppet | juguete jugar ludoteca titere
art drawing paint painting mural | arte dibujo dibujar pintura pintar
music song choir sing band drum | musica cancion coro cantar banda tambor
theatre theater drama stage | teatro escenario obra
story storytelling narrative | relato cuento historia narrativa
book library librarian reading | libro biblioteca bibliotecaria lectura
homeless homelessness shelter unhoused rough | sinhogar calle albergue indigente
eviction evict evicted landlord tenant rent | desahucio desalojo casero inquilino alquiler renta lanzamiento
housing apartment flat | vivienda piso apartamento departamento
squat settlement camp slum tent | asentamiento chabola campamento
poverty poor | pobreza pobre
benefit welfare stipend allowance universal credit | prestacion subsidio ayuda beca
debt bill arrears loan | deuda recibo factura prestamo
money cash bank account | dinero efectivo banco cuenta
food hunger pantry meal foodbank | comida hambre despensa comedor alimento
cook cooking recipe kitchen stew soup | cocina cocinar receta guiso sopa
garden gardening seed allotment plant | huerto jardin semilla sembrar planta
energy heating electricity | luz electricidad calefaccion pobrezaenergetica
migrant migration immigrant immigration newcomer | migrante migracion inmigrante inmigracion emigrar
refugee asylum resettlement | refugio refugiado refugiada asilo
border crossing river wall | frontera cruce cruzar muro
deportation deported deportee detention detained | deportacion deportado deportada detencion detenido
undocumented visa papers residency permit | indocumentado papeles visado permiso arraigo
unaccompanied minor | mena acompañado
missing disappeared disappearance | desaparecido desaparecida desaparicion
interpreter interpreting translate translation translator bilingual | interprete interpretar traducir traduccion traductor bilingue
language tongue accent dialect | lengua idioma acento dialecto
indigenous tribal tribe native reservation nation | indigena pueblo originario comunero
racism racial race black antiracist | racismo racial racista negra
roma gypsy traveller | gitano gitana romani
discrimination discriminate prejudice bias | discriminacion prejuicio
gender transgender trans queer lgbt lgbtq gay lesbian pronoun | genero trans transgenero lgtb gay lesbiana
feminist feminism | feminista feminismo
faith church mosque parish prayer pray pastor priest chaplain | fe iglesia mezquita parroquia rezo rezar cura pastor capellan
veteran military army soldier war deployment | veterano militar ejercito soldado guerra
gun firearm weapon | arma pistola
gang | pandilla mara
farm farmer farmworker harvest orchard crop field | campo granja jornalero cosecha vendimia surco campesino finca temporero
rural countryside village remote valley | rural aldea pueblo despoblacion valle campiña
island ferry peninsula | isla barco
fishing boat harbor port fisherman | pesca puerto pescador marinero
mine mining miner coal | mina minero mineria carbon
factory plant layoff maquila | fabrica maquila despido
domestic housekeeper maid cleaner | empleada hogar limpieza domestica
car drive driving truck van road mileage | coche carro camioneta carretera manejar conducir
bus train transport commute transit | autobus camion tren transporte
waiting wait queue delay line | espera esperar cola fila demora
phone call telephone text hotline | telefono llamada celular movil
video telehealth remote online zoom screen | video videollamada pantalla telesalud linea
internet signal broadband wifi | internet señal wifi conexion
computer software algorithm ai artificial chatbot automated | computadora ordenador algoritmo inteligencia artificial automatico
social media facebook instagram | redes facebook instagram
privacy private confidentiality confidential anonymity | privacidad confidencialidad confidencial intimidad anonimato
boundary boundaries dual | limite frontera
ethics ethical code | etica etico deontologico
consent signature sign signed | consentimiento firma firmar
photo photograph picture camera | foto fotografia camara
letter envelope mail | carta sobre correo
name surname identity | nombre apellido identidad
birth certificate registration | acta partida
power attorney will | notario testamento
apology apologise sorry forgive forgiveness | disculpa perdon perdonar
listen listening heard | escucha escuchar
silence quiet silent | silencio callar callado
peer lived experience survivor | par sobreviviente superviviente
support group circle | grupo apoyo circulo
volunteer volunteering | voluntario voluntaria voluntariado
donation donate donor charity | donacion donar donante caridad
neighbor neighbour neighborhood neighbourhood | vecino vecina vecindad vecindario barrio colonia
community communal | comunidad comunitario comunitaria
organizing organize organizer campaign activist protest | organizacion organizar campaña activista protesta marcha asamblea
policy legislature legislator bill lawmaker parliament | politica legislador diputado parlamento congreso
budget funding grant cuts funder | presupuesto fondos subvencion recorte financiacion
research study evidence data researcher | investigacion estudio evidencia dato investigadora
evaluation outcome measure metric indicator | evaluacion resultado medir indicador
training workshop course | formacion taller curso capacitacion
team colleague coworker | equipo compañera compañero colega
manager management boss director | jefe jefa gerente directora gestion
meeting agenda conference panel | reunion junta congreso mesa jornada
rota shift night overtime | turno guardia nocturno
safety risk danger | seguridad riesgo peligro
door doorstep knock threshold | puerta timbre tocar umbral
visit home doorstep | domicilio domiciliaria visitas
heat heatwave hot shade | calor sombra
flood hurricane storm earthquake wildfire disaster fire | inundacion huracan tormenta terremoto sismo incendio desastre riada
climate pollution environment | clima contaminacion ambiente
water well tap | agua pozo
pandemic covid | pandemia covid
dog cat pet animal vet | perro gato mascota animal veterinario
hunting horse cattle ranch | caballo ganado rancho vaca
sport football soccer boxing basketball | deporte futbol boxeo baloncesto
running swim swimming hike walk walking | correr nadar caminar senderismo
hair hairdresser barber beauty | pelo peluqueria peluquera barbero
laundry clothes clothing coat boots shoes | lavanderia ropa abrigo zapato
toolkit guide manual checklist | guia manual herramienta
money budget saving | ahorro ahorrar
work employment job unemployed jobseeker | empleo desempleo paro desempleado
farewell goodbye ending closure leaving | despedida adios cierre
hope hopeful | esperanza
celebration party birthday | fiesta cumpleaños
`;

/** Each meaning as its English and its Spanish words. */
export const FIELD_WORDS: readonly { readonly en: readonly string[]; readonly es: readonly string[] }[] =
  MEANINGS.trim()
    .split('\n')
    .map((line) => {
      const [en = '', es = ''] = line.split('|');
      return { en: en.trim().split(/\s+/), es: es.trim().split(/\s+/) };
    });
