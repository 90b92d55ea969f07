/**
 * La interfaz en español. Trata de tú a quien lee, sin regionalismos ni «vosotros»; nombra a las personas sin marcar su género
 * («integrantes», «quien escribe», «colegas») y sin signos que un lector de pantalla no sepa decir. La raya y las comillas latinas, como
 * manda la ortografía.
 *
 * Glosario, una palabra para cada cosa:
 *
 * | English | español |
 * |---|---|
 * | hub | espacio |
 * | member | integrante |
 * | curator, curators | persona del equipo de curaduría, equipo de curaduría |
 * | feed, feed reader | canal, lector de canales |
 * | entry, headline | entrada, título |
 * | excerpt | fragmento |
 * | reshare (by a curator) | recomendación, recomendar |
 * | to pass on (by a member) | compartir |
 * | conversation, turn | conversación, intervención |
 * | introduction | presentación |
 * | welcome, greeter | bienvenida, quien da la bienvenida |
 * | digest | resumen semanal |
 * | consent | consentimiento |
 * | resting | en pausa |
 * | join, leave | unirse, darse de baja |
 * | pen name | seudónimo |
 * | home, site | sitio propio, sitio |
 */
import { html, type Markup } from '../markup.ts';
import type { Strings } from './en.ts';

export const es = {
  layout: {
    skip: 'Saltar al contenido',
    sample: 'Este es un espacio de muestra: todas sus personas, lugares y entradas son inventadas.',
    main: 'Principal',
    membersOf: (hub: string) => `Integrantes de ${hub}`,
    navigation: {
      members: 'Integrantes',
      topics: 'Temas',
      reshares: 'Recomendaciones',
      conversations: 'Conversaciones',
      archive: 'Archivo',
      search: 'Buscar',
      about: 'Acerca de',
    },
  },
  footer: {
    follow: (page: Markup, formats: Markup, opml: string) =>
      html`Sigue ${page} en un lector de canales: ${formats}. O llévate a todo el mundo de una vez: <a href="${opml}">los canales de sus integrantes en OPML</a>.`,
    emergency: 'Este espacio es una sala de lectura: no es un servicio ni atiende emergencias.',
    helpNow: (links: readonly Markup[]) => html`Si necesitas ayuda ahora: ${links}.`,
    about: 'Sobre este espacio',
    theirs: 'Cada título lleva al sitio de quien lo escribió; las palabras son suyas.',
    report: 'Avisar de un problema',
    madeWith: 'Hecho con Kith.',
    navigation: {
      join: 'Unirse',
      leave: 'Darse de baja',
      principles: 'Principios',
      privacy: 'Privacidad',
      accessibility: 'Accesibilidad',
    },
  },
  report: {
    problem: (about: string) => `un problema con ${about}`,
    member: 'una página de integrante',
    reshare: (path: string) => `la recomendación ${path}`,
    conversation: (path: string) => `la conversación ${path}`,
    introduction: (path: string) => `la presentación ${path}`,
    page: (path: string) => `la página ${path}`,
  },
} satisfies Strings;
