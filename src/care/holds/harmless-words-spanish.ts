import type { WordTable } from './word-table.ts';

/** Spanish words that tell of many, of books, laws and offices, of the author: nobody’s tale. A star stands for any ending, a low line for a space. */
export const HARMLESS_SPANISH: WordTable = {
  we: `
    nos nosotras nosotros nuestra nuestras nuestro nuestros`,
  you: `
    os te tu tú usted ustedes vos vosotras vosotros`,
  title: `
    alcalde alcaldesa autor autora capellán consejera consejero defensor defensora diputada diputado director directora doctor doctora dr
    dra general historiador historiadora jueza magistrada ministra ministro portavoz presidenta presidente profesor profesora senador
    senadora`,
  team: `
    administrativa administrativo auxiliar auxiliares becaria becario becarios colega colegas compañera compañeras compañero compañeros
    compi compis conserje conserjes coordinador coordinadora coordinadoras delegada delegado dirección directivos directora educador
    educadora educadoras encargada equipo gerencia gerente jefa jefe mentor mentora practicante_de prácticas psicóloga psicólogo
    secretaria secretario supervisor supervisora tutora`,
  many: `
    abuelas abuelos adolescentes adultos_mayores alguien algunas algunos ambos ancianas ancianos asistentes bastantes cientos ciudadanas
    ciudadanía ciudadanos colectivo colectivos colegas compañeras compañeros comunidades cualquiera cuidadores decenas demás docenas
    educadoras educadores enfermeras enfermos equipos especialistas expertas expertos familias familias_enteras funcionarias funcionarios
    generación generaciones gente hombres infancia infancias jóvenes jueces la_gente la_mayoría lectoras lectores madres maestras
    maestras_y maestros mayores mayoría médicos menores_de migrantes miles millones ministros minoría muchas muchos mujeres niñas niñez
    niños nosotras nosotras_las nosotros_los oyentes pacientes pacientes_en padres padres_y parejas personal personas población
    población_de pobres pocas pocos políticos presos_en profesionales profesoras profesores psicólogos quien_sea quienes refugiados
    sociedad sociedades todas todas_las todos todos_los trabajadoras trabajadoras_sociales trabajadores trabajadores_sociales unas unos
    usuarias usuarios usuarios_de varias varios vecinos_y víctimas_de viejos voluntarias voluntarios`,
  public: `
    acreditación administración administraciones alcald* algoritmo* aplicación aplicativo app apps asamblea autonómic* baremo* beca becas
    boletín bolsa cabildo canciller candidat* carta_magna cepal ciudadanía_plena civil_service código_deontológico comicios comité
    complemento concejal* concejo concertación concurso concursos congresista* congreso_de consejer* consulta_pública contra contratación
    contrato contratos convenciones convocatoria corte_interamericana cortes_generales cuota_sindical décimo decretos defensor*
    delegada_sindical delegado_sindical democracia deontología deontológic* derecho_administrativo derechos diario_oficial diputación
    diputad* directiva director* directrices distrito dotación economía ejecutivo elección elecciones_sindicales electoral enmienda*
    estadística* estado_de estatut* estrategia ética europea eurostat externaliz* federación financiera fiscalía_general fj fondo fondos
    formularios_digitales fundación gasto gestión gestor gobernador* gobiernos guía hacienda_pública hemiciclo huelgas huelgas_de implant*
    impuesto* indicador indicadores inflación informática informe infraestructura iniciativa_legislativa inspección_de institución
    institucional inteligencia_artificial intendent* interventor* inversión jornada_laboral juntas justicia_social laborales
    lactancia_materna legal_design legislación legislador* legislativ* licitación lineamientos lotería manifestación marcha marco_legal
    marco_normativo media_aritmética memoria_anual metodología métrica* millones ministerial* moción municipal* mutua nacional nacionales
    negociación nivel nómina_de norma_técnica normativas oms onu oposiciones organigrama organismo* organización organizaciones
    parlamentari* partida_presupuestaria partidos patronal pensiones plan_estratégico planes plantilla plataforma plataforma_digital
    plazas plazo plazos pleno plenos política política_pública políticas porcentaje* porciento premio premios presidenta presidente
    presupuestari* profesión programa programa_informático programas promulg* pública públicas público públicos ratio ratios recorte
    recortes reforma reforma_de registro_nacional reglamentario reivindic* requisitos resolución resoluciones salarial* salario salarios
    sanidad secretari* secretaría_de sector sector_público seguridad_social senador* servicio_civil servicios_sociales sindical* sistema
    sistema_nacional sistemas software sorteo stc stedh sts subsecretari* subvenciones sueldos suprema supremo supremo_tribunal tecnolog*
    tedh transparencia tratado tratados tripartit* unesco unicef universal universidades v vacantes vicepresident* votar votaron votó vs`,
  book: `
    académic* acotación actor actores actrices actriz addams antología antropólog* archivo_general archivos arenal argumento audio
    aula_magna autobiograf* autor* bachillerato bibliografía bibliotec* biograf* blog bloguer* cantautor* cap cartelera catálogo
    catedrátic* centenario cineasta* cita clásico clásicos columna columna_de columnista* comic comunicación_libre concepción_arenal
    concepto conmemor* conversatorio copla copyright cortometraje créditos crítica_literaria cuadernillo cuentista debate_teórico década
    décadas decimonónic* desenlace diccionario didáctic* discos discurso doctorado doctoral doctoranda doctorando doi editoriales emisión
    enciclopedia encuentro ensayista ensayo ensayos epígrafe episodios escenario escribió_sobre escritor* estreno estreno_de estribillo
    estrofa evaluación_final examen_final examen_oral facultades fanzine film filme filósof* fm folleto fotocopia fotocopias frase frases
    freire fundador fundadora fundó género glosario hispanist* historia historiador* humanista imprenta_de impreso intelectual*
    investigador* isbn jornadas_de la_entrada la_frase la_palabra lectoras_y lectura* leer leí_a leyendas librería librerías libro libros
    licenciad* licenciatura literari* literatura_de maestrando maestría manuscrito master metáfora metáforas monografía monólogo museos
    música_de narrativa nota_al novelista* obra obras ópera_prima orador* pág página páginas págs palabra palabras pedagog* película_de
    periodístic* personaje* pinacoteca pionera pioneras pionero podcast poemario poetisa ponencia* ponente* pós-grado postgrado
    premio_nacional premio_nobel prensa presentación presentadora programa_de prólogo promoción psicoanalista publicación publicaciones
    publicada publicado publicó recital referencias refrán refranes reportaje reseña reseñas resumen resúmenes revista_de revistas
    richmond rodaje saga sainete sección_de siglo siglos significa simposio sinopsis sociólog* soneto su_blog su_entrada taller_literario
    tango_de tema teoría teoric* teóric* texto_de textos titulación titulada titular titulares título tomo trabajo_fin traductor* trilogía
    trova unidad_didáctica viñeta viñeta_de viñetas vocablo volumen volúmenes zarzuela_de`,
  invented: `
    actuaba_de caso_inventado caso_para caso_práctico composite compuesto_de de_mentira de_mentiras dramatización dramatizamos ejemplo
    ejemplo_inventado ejemplos equis eres_el eres_la eres_un eres_una escenificamos ficción ficticia ficticio ficticios fingid* fingir
    fulanita hipotétic* imagin* imaginari* imagínate imagínense improvisación inexistente inventad* inventado_de inventé marioneta*
    menganita mezcla_de mezclé muñecos ninguna_existe no_corresponde no_existe no_existió nunca_existió para_debate personaje_inventado
    pongamos pongamos_que por_ejemplo retazos rol role role-playing roles simulación simulacro simulada simulado supongamos
    supuesto_práctico supuestos_prácticos tarjetas_de títere títeres un_ejemplo viñeta zeta`,
  office: `
    abierto abre abrimos aforo agenda agendas aire_acondicionado anexo anexos aparcamiento apuntaos apuntarse apúntate asistencia_gratuita
    atiende atienden auditorio aula_virtual avería bedel biblioteca_abierta bingo bocadillo bocadillos caducad* café cafetera cafetería
    cajón_de carné cartel cartelera_del cartelería carteles centralita cerramos certificado_digital chat cierre_de cita clave claves clips
    coloquio comida_de computador computadora conexión contraseña copiadora correo correo_electrónico correos credencial croissant
    cuenta_bancaria cuota cupo cupos desayuno_de despacho_nuevo difusión disponible donar donativo donativos dónde_aparcar email
    encuentro_abierto enlace entrada envíe envíen envíos escanear escáner excel extintor feria_del festival firma firmas folios formulario
    formulario_de formularios fotocopiadora fotocopias galletas grapa grapadora grapas gratis gratuit* horario horarios impresora
    inauguración información inscrib* inscripción inscripciones intranet invitación invitad* kilometraje libre línea llamar_al llamen_al
    lunes_a mail mantenimiento matrícula mercadillo merienda mesa_redonda microondas móvil_corporativo newsletter oficinas ofimática
    opción ordenador ordenadores pago pantalla_compartida papelera papelería pausa_café pendrive pizarra plazas plazas_limitadas plazo_de
    power_point powerpoint proyector puertas_abiertas punto_limpio recaudación recaudar recoger_firmas registro_horario reservar reservas
    rifa rotulador rotuladores secretaría sede servidor silla_ergonómica sobremesa sorteos streaming suscribirse tarjeta_de tarta taza
    tazas teclado teléfono teletrabajo tetera tómbola tóner tortilla_de traed traigan usb vacaciones videoconferencia videollamada
    vídeollamada voluntariado voluntarias voluntarios web wifi zoom`,
  own: `
    blog cobro cociné crónicas cuando_empecé cumplí di_clase doy_clase doy_clases empecé_a enseño estudié gano horneé jubilo leyendo
    llevo_años llevo_diez llevo_quince llevo_treinta llevo_veinte me_acuesto me_apunté me_compré me_corté me_dormí me_duele me_gradué
    me_jubilé me_jubilo me_levanto me_licencié me_mudé me_operaron me_quemé me_rompí me_titulé mi_abuela mi_abuelo mi_auto mi_bici
    mi_bicicleta mi_blog mi_cama mi_carro mi_coche mi_cocina mi_colega mi_compañera mi_compañero mi_cuerpo mi_cumpleaños mi_despacho
    mi_doctorado mi_equipo mi_espalda mi_esposa mi_esposo mi_facultad mi_familia mi_gato mi_gente mi_hermana mi_hermano mi_hija mi_hijo
    mi_historia mi_huerto mi_infancia mi_jefa mi_jefe mi_jubilación mi_libreta mi_libro mi_madre mi_mamá mi_marido mi_médica mi_mesa
    mi_mujer mi_nieta mi_nieto mi_nómina mi_novia mi_novio mi_padre mi_papá mi_pareja mi_perra mi_perro mi_plaza mi_profesión mi_profesora
    mi_psicóloga mi_pueblo mi_rodilla mi_sobrina mi_sobrino mi_suegra mi_sueldo mi_taza mi_terapeuta mi_tesis mi_tía mi_título mi_trabajo
    mi_turno mi_vecina mi_vecino mi_vida mis_abuelos mis_alumnas mis_alumnos mis_gafas mis_hijas mis_hijos mis_padres mis_rodillas
    mis_tomates mis_vacaciones nací nómina planté releo soy soy_de soy_hija soy_madre soy_nieta soy_trabajadora sueldo tesis trabajo_en
    yo_estudié yo_nací yo_también`,
  modal: `
    cada conviene conviene_que cualquier cuando_un cuando_una debe debemos deben debería deberíamos en_general es_decir escriba escriban
    escribid evite evitemos eviten generalmente habitualmente habría_que haga hagamos hagan hay hay_que importa importante imprescindible
    mejor_dicho necesario necesitamos normalmente nunca podemos podría podrían pregunte pregunten puede pueden quiere_decir recomiendo
    recordad recuerda recuerde recuerden si si_un si_una siempre significa solemos soler solía suele suelen suelo tendría tendríamos
    tenemos_que tiende`,
  negative: `
    nada nadie ni no nunca tampoco`,
  every: `
    cada cualquier cualquiera ningún ninguna ninguno quien_quiera quienquiera tantas tantos toda toda_persona todo_aquel`,
  longAgo: `
    colonial concepción_arenal decimonónica decimonónicas decimonónico decimonónicos franquismo franquista gabriela_mistral jane_addams
    mary_richmond medieval porfiriato posguerra republicana siglo siglos virreinal xix xvi xvii xviii`,
  leisure: `
    abejas abono adobo agujas ajo amasar arepas arroz asado bailar baile banda berenjenas biblioteca bici bicicleta bizcocho blog
    bocadillo bolero bordado bufanda calabacín caldo caminata cebolla cebollas chile chiles churros clima cocinamos cocinar cociné
    comparsa concierto coro costura croquetas cumpleaños cuplés empanada empanadas ensalada ensayos escribió_sobre flan fresas frijoles
    galletas gallinas gallo garbanzos geranios guiso guisos guitarra habas harina higos horneé huerta huerto jardín lana lechugas leí_a
    leí_el lentejas limón limones llovió llueve lo_suyo macetas mango mangos mantequilla manzanas marea mermelada miel mole murga naranjas
    natación nevó niebla nieve nopales novela novelas olla paella pájaros palomas papas parrilla partitura pasear paseo pastel patatas
    piscina polillas puchero punto queso receta recetas rosales salsa semillas siesta sobremesa sopa sopaipillas tamales tambor tapete
    tarta tejer tejo termo tinto tomate tomates torta tortafritas tortilla uvas vacaciones viajar`,
  fiction: `
    allende autobiografía biografía biografías borges canción canciones capítulo capítulos cervantes cine comedia cómic corto cuadro
    cuento cuentos disco documental drama dramaturg* edición editorial el_libro episodio escena escenas estatua exposición ficción galdós
    guion guión héroe heroína historieta letra_de leyenda lorca márquez memorias mistral mito museo narrador narradora neruda novela
    novelas obra_de ópera película películas personaje personajes poema poemas poesía poeta poetas protagonista protagonistas reedición
    reeditarse relato relatos retrato rulfo serie series su_libro teatro telenovela teleserie temporada tragedia trama un_libro verso
    versos zarzuela`,
  teaching: `
    alumna_de alumnado alumnas alumnos apuntes asignatura asignaturas aula cátedra charla charlas clase clases coloquio conferencia
    conferencias congreso cuatrimestre curso cursos de_cuarto de_primero de_segundo de_tercero diapositiva diapositivas dinámica docente
    docentes ejercicio ejercicios enseñamos enseñar enseño escuela_de estudiantes examen exámenes facultad formación formador formadora
    grado jornada jornadas juego_de manual manuales máster mesa_redonda módulo ponencia ponencias posgrado prácticas primero_de
    profesorado rol segundo_de semestre seminario seminarios taller talleres temario tercero_de tesina tesis trabajo_final universidad`,
  study: `
    anual artículo artículos autoras autores censo ciento cifra cifras cohorte dato datos encuesta encuestas ensayo_clínico entrevistas
    estadística estadísticas estudio estudios et_al evaluación evidencia hallazgos investigación investigadoras investigadores literatura
    media_de mediana muestra observatorio participantes piloto por_ciento porcentaje prevalencia promedio revisión revista tabla tablas
    tasa tasas trimestre`,
  statute: `
    alcalde alcaldesa artículo_de ayuntamiento cámara campaña código comisión comparecencia compareció consejera consejería consejero
    constitucional convención convenio corte_suprema decreto defensor defensora diputada diputado elecciones enmienda financiación
    gobierno huelga inspección jurisprudencia ley leyes ministerio ministra ministro nómina norma normas normativa oposición parlamento
    portavoz presupuesto presupuestos principio principios protocolo protocolos reglamento reglamentos sección senado senador senadora
    sentencia sentencias sindicato sindicatos subvención tribunal_supremo trienio trienios votación voto votos`,
};
