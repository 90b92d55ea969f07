const NAME = "(?:St\\.? |Saint |Our Lady(?: of)? |the )?\\p{Lu}[\\p{L}'’.-]{1,20}";
const KIND =
  "(?:Primary|Secondary|Comprehensive|Comp|Sixth Form|Community College|Tech|Cottage|Annexe|Dementia Unit|Remand Centre|Elementary|Middle School|High School|High|Academy|Grammar|Infants?|Juniors?|School|College|Nursery|Pre-?[Ss]chool|Kindergarten|Family Court|Children['’]s Court|Juvenile Court|Youth Court|Magistrates['’]? Court|Crown Court|County Court|Sheriff Court|District Court|Courthouse|Hospital|Infirmary|Clinic|Hospice|Unit|Ward|Wing|House|Lodge|Hall|Manor|Grange|Court|Home|Hostel|Shelter|Refuge|Prison|Jail|Correctional|YOI|Removal Centre|Detention Cent(?:re|er)|Children['’]s Cent(?:re|er)|Day Cent(?:re|er)|Drop-[Ii]n|Night Shelter|Treatment Cent(?:re|er)|Family Cent(?:re|er)|Residential|Care Home|Nursing Home|General|Memorial|Royal)";

/** A school, a court, a ward or a home, by its name. */
export const INSTITUTIONS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:${NAME} ){1,3}${KIND}(?!\\p{L})`, 'gu'),
  /(?<!\p{L})(?:[Ww]ard|[Ww]ing|[Uu]nit|[Rr]oom|[Bb]ay|[Pp]od|[Cc]ell|[Cc]ourtroom|[Dd]epartment) (?:\d{1,3}[A-Z]?|[A-Z])(?![\p{L}\p{N}])/gu,
  /(?<!\p{L})(?:St\.?|Saint|Our Lady|Queen|King|Princess|Prince) \p{Lu}\p{Ll}+['’]s(?!\p{L})/gu,
  /(?<!\p{L})(?:ward|unit|hostel|school|prison|refuge|shelter|clinic|hospital|hospice|nursery|court|care home|nursing home|home) (?:at|in|on) \p{Lu}\p{Ll}{2,}/gu,
  /(?<!\p{L})(?:HMP|HMYOI|YOI|HM Prison|FCI|MCI|USP) \p{Lu}\p{Ll}+/gu,
  /(?<!\p{L})(?:[Ww]ard|[Uu]nit|class|[Ff]orm|[Yy]ear|grade) \p{L}{0,3}\d{0,2}[A-Z]? at \p{Lu}/gu,
  /(?<!\p{L})\p{Lu}\p{Ll}+ [Ww]ard(?!\p{L})/gu,
  /(?<!\p{L})(?:Escuela|Colegio|CEIP|IES|Instituto|Liceo|Jardín|Guardería|Preescolar|Primaria|Secundaria|Preparatoria|Hospital|Clínica|Sanatorio|Juzgado|Tribunal|Centro (?:[Pp]enitenciario|de (?:[Mm]enores|[Aa]cogida|[Ii]nternamiento|[Ss]alud|[Dd]ía|[Rr]eforma|[Pp]rotección))|CIS|CP|Hogar|Albergue|Residencia|Casa (?:de|hogar)|Refugio|Unidad|Pabellón|Penal|Penitenciar[ií][oa]|Cárcel|Reclusorio|Cereso|CRS|Sename|Módulo|UCI|Servicios? Sociales?|Comisaría|Fiscalía|Parroquia|Comedor|Policlínico|Psiquiátrico|Complejo|Geriátrico|Internado|Orfanato|CESFAM|Cesfam|CAPS)(?: (?:de|del|la|las|los|el|para|Nº|N\.º|n\.º|núm\.|San|Santa|No\.?|[a-z]+)){0,4} (?:\p{Lu}[\p{L}.'’-]+|\d{1,4})/gu,
  /(?<!\p{L})(?:servicios sociales|centro de (?:menores|salud|día|acogida|internamiento)|casa de acogida|residencia|módulo|planta|sala|pabellón|galería|habitación|cama|aula|quinto|sexto|cuarto|tercero|segundo|primero|UCI|juzgado)(?: (?:de|del|la|el|los|las|familia|menores|número|uno|dos|tres|cuatro|cinco|primera|instancia)){0,4} (?:\p{Lu}[\p{L}'’-]+|\d{1,3}(?![.,]?\d))/gu,
];
