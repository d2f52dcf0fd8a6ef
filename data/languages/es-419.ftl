### The texts of the notice and of Sayso's pages in Spanish (Latin America). English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = ¿Podemos usar sus datos?
notice-text = { $operator } y { $vendors ->
    [one] { $vendors } socio
   *[other] { $vendors } socios
} quieren guardar y leer datos en su dispositivo. Solo lo harán si usted dice que sí.
notice-text-alone = { $operator } quiere guardar y leer datos en su dispositivo. Solo lo hará si usted dice que sí.
asked-for = Para qué:
in-use = En uso ahora:
change-mind = Puede cambiar de opinión en cualquier momento.
opt-out-title = Sus opciones de privacidad
opt-out-text = { $operator } y { $vendors ->
    [one] { $vendors } socio
   *[other] { $vendors } socios
} usan datos sobre su visita. Puede decir que no a lo que es opcional.
opt-out-text-alone = { $operator } usa datos sobre su visita. Puede decir que no a lo que es opcional.
gpc-honored-title = Solicitud de exclusión respetada
gpc-honored-text = Su navegador envió la señal Global Privacy Control. La tomamos como su solicitud de que su información personal no se venda ni se comparta.
gpc-seen-text = Su navegador envió la señal Global Privacy Control. Según la ley que se aplica a esta visita, eso no cambia nada de lo que ya está vigente.
gpc-overridden-text = Su navegador envió la señal Global Privacy Control. Usted permitió, a sabiendas, una parte de lo que esa señal bloquea.
again-changed = Usted respondió el { $date }. Volvemos a preguntarle porque algo cambió desde entonces:
again-expired = Su respuesta del { $date } venció, así que volvemos a preguntarle.
again-waited = Usted respondió el { $date }. Ya pasó el tiempo en el que no repetimos la pregunta, así que volvemos a preguntarle.
again-closed = Usted cerró el aviso el { $date } sin responder. Ya pasó el tiempo en el que no repetimos la pregunta, así que volvemos a preguntarle.
changed-purpose = Novedad: { $purpose }.
changed-uses = “{ $purpose }” ahora incluye más usos.
changed-vendors = Nuevos socios para “{ $purpose }”: { $vendors }.
changed-wording = Cambió la descripción de “{ $purpose }”.
changed-operator = Ahora { $operator } es responsable de este sitio.
no-cookies = Su navegador no guarda las cookies de este sitio, por lo que no podemos recordar su elección. Lo que necesita su consentimiento sigue desactivado.
not-stored = No se pudo guardar su elección. Inténtelo de nuevo.

## Buttons

accept-all = Aceptar todo
reject-all = Rechazar todo
choose = Elegir
allow-all = Permitir todo
save = Guardar mis opciones
ok = Entendido
close = Cerrar
close-without = Cerrar sin responder
privacy-choices = Opciones de privacidad
withdraw-all = Revocar todos los permisos

## The preference centre

centre-title = Sus opciones de privacidad
centre-text = Active lo que permite. Lo que está desactivado no se hace.
tab-purposes = Finalidades
tab-cookies = Cookies y socios
always-active = Siempre activo
always-active-text = La página que solicita no se puede mostrar sin esto; por eso no hay interruptor.
forbidden-here = No permitido aquí
forbidden-text = La ley del lugar donde está, o su edad, no lo permite; por eso no hay interruptor.
scope = Su elección es válida para este navegador, este dispositivo y este sitio.
scope-domain = Su elección es válida para este navegador, este dispositivo y los sitios de { $domain } que piden lo mismo.
scope-account = Usted inició sesión: su elección es válida para su cuenta, en todos los dispositivos.
partners = { $count ->
    [one] { $count } socio
   *[other] { $count } socios
}
no-vendors = Aquí no participa ningún socio.
stores = Guarda:
stores-nothing = No guarda nada, que sepamos.
see-policy = Política de privacidad
see-rights = Ejercer mis derechos
fact = { $label }: { $value }
in-force = Vigente ahora
rules-of-place = En esta visita se aplican las reglas de { $place }.
rules-strictest = No sabemos qué reglas corresponden a esta visita, así que se aplican las más estrictas.
allowed = permitido
not-allowed = no permitido
because-strictly-necessary = la página no se puede mostrar sin esto
because-choice = así lo eligió usted
because-signal = así lo pide la señal de privacidad de su navegador
because-default-on = la ley del lugar donde está lo permite de entrada; puede decir que no
because-default-off = nadie ha dicho que sí
because-site-rule = este sitio pregunta primero
because-override = este sitio interpreta la ley de manera distinta a Sayso
because-minor = la ley protege a las personas de su edad
because-prohibited = la ley del lugar donde está lo prohíbe
chosen-at = Elegido el { $date }.
closed-at = Usted cerró el aviso el { $date } sin responder: todo queda como lo dispone la ley cuando no hay respuesta.
not-chosen = Todavía no ha elegido.
see-receipt = Comprobante n.º { $number }
download-receipt = Descargar el comprobante
forget-receipts = Eliminar mis comprobantes
forget-text = Se eliminan este comprobante y los anteriores. Después nadie, tampoco usted, podrá demostrar lo que eligió. Su elección sigue vigente hasta que la cambie, y en el registro público queda un número que no dice nada sobre usted. Esto no se puede deshacer.
receipt-gone = Su comprobante se eliminó.
back = Volver a la página
on = Activado
off = Desactivado
some = En parte

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = No vender ni compartir mi información personal
link-limit-sensitive = Limitar el uso de mi información personal sensible
link-opt-out = Sus derechos de exclusión
link-withdraw-consent = Opciones de privacidad
link-object-statistics = Oponerme a las estadísticas
opt-out-icon = Ícono de exclusión

## The list of cookies and partners

cookies-title = Cookies y socios
cookies-text = Todo lo que este sitio y sus socios pueden guardar o cargar, por finalidad.
cookies-search = Buscar
cookies-search-hint = Nombre de una cookie o un socio
cookies-purpose = Finalidad
cookies-every-purpose = Todas las finalidades
cookies-show = Mostrar
cookies-found = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
cookies-none = No hay resultados. Pruebe con menos letras o con todas las finalidades.
cookies-none-used = Este sitio no guarda nada y no tiene socios.
cookies-owner = Propietario
cookies-party = Origen
cookies-first-party = este sitio
cookies-third-party = otra empresa
kind-cookie = cookie
kind-local-storage = almacenamiento local
kind-session-storage = almacenamiento de sesión
kind-indexed-db = base de datos del navegador
cookies-lifetime = Duración
cookies-hosts = Se carga desde
cookies-policy = Su política de privacidad
cookies-own = Este sitio
cookies-as-data = Lo mismo en forma de datos (JSON)
cookies-sayso-text = Guarda su respuesta a este aviso.
cookies-signal-text = Recuerda que se escribió un comprobante de la señal de privacidad de su navegador.
lifetime-session = hasta que cierre el navegador
lifetime-persistent = hasta que lo elimine
lifetime-unknown = desconocida
lifetime-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
lifetime-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
lifetime-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
lifetime-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
lifetime-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}

## The receipt

receipt-title = Su comprobante
receipt-text = Este documento deja constancia de su elección. No contiene ninguna dirección ni nada con lo que otro sitio pueda saber que se trata de usted.
receipt-number = Número
receipt-when = Fecha y hora
receipt-until = Un sí es válido hasta el
receipt-action = Lo que hizo
receipt-place = Lugar
receipt-place-unknown = desconocido
receipt-language = Idioma
receipt-notice = Aviso que se mostró
receipt-signal = Señal de privacidad del navegador
receipt-signal-sent = enviada
receipt-signal-absent = no enviada
receipt-choices = Su elección
receipt-no-choices = No se permitió ni se rechazó ninguna finalidad.
receipt-refused-vendors = Socios que rechazó
receipt-proved = Este comprobante está en el registro público. El archivo descargado lo demuestra, incluso sin nosotros: ejecute `sayso receipt verify receipt.json`.
receipt-not-proved = Este comprobante ya está guardado; su prueba llegará en un momento.
action-accept-all = aceptó todo
action-reject-all = rechazó todo
action-save = guardó sus opciones
action-placeholder = permitió un contenido bloqueado en una página
action-withdraw = revocó todos los permisos
action-close = cerró el aviso sin responder

## What stands in place of a video or map that was held back

held-title = Contenido de { $vendor } bloqueado
held-text = Esta parte de la página proviene de { $vendor } y se usaría para: { $purposes }.
held-once = Cargar una vez
held-allow = Permitir siempre: { $purposes }
held-unknown-title = Contenido bloqueado
held-unknown-text = Esta parte de la página proviene de { $host }. Nadie ha indicado qué se hace ahí con sus datos, así que no se carga.

## Purposes

group-sale-or-sharing-title = Venta o uso compartido de información personal
group-sale-or-sharing-text = Lo que algunas leyes llaman vender o compartir: otros reciben datos sobre usted para su propio uso.
purpose-necessary-title = Estrictamente necesario
purpose-necessary-text = Sin esto no se pueden mostrar las páginas que solicita: su sesión, su elección en este aviso, la protección contra abusos.
purpose-preferences-title = Preferencias
purpose-preferences-text = Recordar ajustes como el idioma, el lugar o el tipo de letra.
purpose-statistics-title = Estadísticas
purpose-statistics-text = Contar las visitas y ver qué páginas se leen, para mejorar el sitio.
purpose-advertising-title = Publicidad
purpose-advertising-text = Los socios eligen y miden los anuncios según lo que usted lee, aquí y en otros sitios.
purpose-social-media-title = Redes sociales
purpose-social-media-text = Botones y publicaciones de redes sociales, que así se enteran de que usted estuvo aquí.
purpose-media-title = Videos, mapas y otro contenido multimedia
purpose-media-text = Contenido de otros servicios en nuestras páginas. Esos servicios se enteran de que usted lo ve aquí.
