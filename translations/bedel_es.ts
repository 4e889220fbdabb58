<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActivityRow</name>
    <message>
        <source>%1, %2</source>
        <comment>time, what happened</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>a student</source>
        <translation>un alumno</translation>
    </message>
    <message>
        <source>Form of %1 saved</source>
        <translation>Alta de %1 guardada</translation>
    </message>
    <message>
        <source>Account of %1 created on the campus</source>
        <translation>Cuenta de %1 creada en el campus</translation>
    </message>
    <message>
        <source>Existing account taken for %1</source>
        <translation>Cuenta existente usada para %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 enrolled, %Ln course(s)</source>
        <translation>
            <numerusform>Matrícula de %1 en %Ln curso</numerusform>
            <numerusform>Matrícula de %1 en %Ln cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolment of %1 finished</source>
        <translation>Alta de %1 terminada</translation>
    </message>
    <message>
        <source>Enrolment of %1 stopped</source>
        <translation>Alta de %1 detenida</translation>
    </message>
    <message>
        <source>Message to %1 sent</source>
        <translation>Mensaje a %1 enviado</translation>
    </message>
    <message>
        <source>Message to %1 failed</source>
        <translation>Mensaje a %1 fallido</translation>
    </message>
    <message>
        <source>Message to %1 unconfirmed</source>
        <translation>Mensaje a %1 sin confirmar</translation>
    </message>
    <message numerus="yes">
        <source>Campus read: %Ln course(s)</source>
        <translation>
            <numerusform>Campus leído: %Ln curso</numerusform>
            <numerusform>Campus leído: %Ln cursos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Templates read: %Ln</source>
        <translation>
            <numerusform>Plantillas leídas: %Ln</numerusform>
            <numerusform>Plantillas leídas: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campus read: %Ln enrolment(s)</source>
        <translation>
            <numerusform>Campus leído: %Ln matrícula</numerusform>
            <numerusform>Campus leído: %Ln matrículas</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of %1 changed</source>
        <translation>Datos de %1 cambiados</translation>
    </message>
    <message>
        <source>Account of %1 updated on the campus</source>
        <translation>Cuenta de %1 actualizada en el campus</translation>
    </message>
    <message>
        <source>Details of %1 refused by the campus</source>
        <translation>El campus rechazó los datos de %1</translation>
    </message>
    <message>
        <source>%1 has completed a course</source>
        <translation>%1 ha completado un curso</translation>
    </message>
</context>
<context>
    <name>AppearancePanel</name>
    <message>
        <source>Language and looks</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, after a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Dense tables, for more rows in sight</source>
        <translation>Tablas &amp;densas, con más filas a la vista</translation>
    </message>
    <message>
        <source>Menu &amp;bar always in sight (else Alt or F10 shows it)</source>
        <translation>&amp;Barra de menús siempre a la vista (si no, aparece con Alt o F10)</translation>
    </message>
    <message>
        <source>&amp;Name of who works here</source>
        <translation>&amp;Nombre de quien trabaja aquí</translation>
    </message>
    <message>
        <source>It signs answers, decisions and lines of the register written on this computer.</source>
        <translation>Firma las respuestas, las decisiones y las anotaciones del registro que se escriben en este equipo.</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign the conversation</source>
        <translation>Asignar la conversación</translation>
    </message>
    <message>
        <source>&amp;Who answers</source>
        <translation>&amp;Quién responde</translation>
    </message>
    <message>
        <source>As the colleague&apos;s name stands in Settings, Appearance, on that computer.</source>
        <translation>El nombre tal como figura en Ajustes, Aspecto, en el equipo de esa persona.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Asignar</translation>
    </message>
    <message>
        <source>&amp;Assign to %1</source>
        <comment>name</comment>
        <translation>&amp;Asignar a %1</translation>
    </message>
</context>
<context>
    <name>AtRiskPage</name>
    <message numerus="yes">
        <source>%Ln person(s), the most urgent first</source>
        <translation>
            <numerusform>%Ln persona, primero lo más urgente</numerusform>
            <numerusform>%Ln personas, primero lo más urgente</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>People at risk</source>
        <translation>Personas en riesgo</translation>
    </message>
    <message>
        <source>Nobody is at risk.</source>
        <translation>Nadie está en riesgo.</translation>
    </message>
    <message numerus="yes">
        <source>Send reminder to %Ln selected…</source>
        <translation>
            <numerusform>Enviar recordatorio a %Ln seleccionada…</numerusform>
            <numerusform>Enviar recordatorio a %Ln seleccionadas…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send reminder to all %Ln…</source>
        <translation>
            <numerusform>Enviar recordatorio a %Ln…</numerusform>
            <numerusform>Enviar recordatorio a las %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AutomaticPage</name>
    <message numerus="yes">
        <source>A run of %Ln message(s) waits for a yes</source>
        <translation>
            <numerusform>Una salida de %Ln mensaje espera un sí</numerusform>
            <numerusform>Una salida de %Ln mensajes espera un sí</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln person(s)</source>
        <translation>
            <numerusform>Enviar a %Ln persona</numerusform>
            <numerusform>Enviar a %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules are not applied: no engine runs</source>
        <translation>Las reglas no se aplican: ningún motor está en marcha</translation>
    </message>
    <message>
        <source>Start the computer or the service that has the connections. What is due by then is judged anew; nothing goes out late in a burst.</source>
        <translation>Encender el equipo o el servicio que tiene las conexiones. Lo que toque entonces se juzga de nuevo; nada sale tarde y de golpe.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Campus read %1</source>
        <comment>when</comment>
        <translation>Campus leído %1</translation>
    </message>
    <message>
        <source>The campus has not been read yet: there is nothing to judge</source>
        <translation>El campus no se ha leído todavía: no hay nada que juzgar</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Lo decidido</translation>
    </message>
    <message>
        <source>Preview what would go out</source>
        <translation>Ver lo que saldría</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>the upper one goes first when several want to write to the same person</source>
        <translation>va antes la de más arriba cuando varias quieren escribir a la misma persona</translation>
    </message>
    <message>
        <source>Reading the rules…</source>
        <translation>Leyendo las reglas…</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>No enviar</translation>
    </message>
    <message numerus="yes">
        <source>last run %1: %Ln message(s)</source>
        <comment>when</comment>
        <translation>
            <numerusform>última salida %1: %Ln mensaje</numerusform>
            <numerusform>última salida %1: %Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules wait until %1</source>
        <comment>a time</comment>
        <translation>Las reglas esperan hasta las %1</translation>
    </message>
    <message>
        <source>Do not send?</source>
        <translation>¿No enviar?</translation>
    </message>
    <message numerus="yes">
        <source>Drop the %Ln message(s) of this run?</source>
        <translation>
            <numerusform>¿Descartar el mensaje de esta salida?</numerusform>
            <numerusform>¿Descartar los %Ln mensajes de esta salida?</numerusform>
        </translation>
    </message>
    <message>
        <source>What they are about is closed for good: none of them goes out later, and this cannot be undone. What falls due from now on is sent as usual.</source>
        <translation>El motivo de cada mensaje queda cerrado para siempre: ninguno saldrá más tarde, y no se puede deshacer. Lo que toque a partir de ahora saldrá como siempre.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln message(s)</source>
        <translation>
            <numerusform>Descartar %Ln mensaje</numerusform>
            <numerusform>Descartar %Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>BacktestPage</name>
    <message numerus="yes">
        <source>%Ln enrolment(s) of courses that are over are stored.</source>
        <translation>
            <numerusform>Hay guardada %Ln matrícula de cursos terminados.</numerusform>
            <numerusform>Hay guardadas %Ln matrículas de cursos terminados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them could be judged.</source>
        <translation>
            <numerusform>Se ha podido juzgar %Ln.</numerusform>
            <numerusform>Se han podido juzgar %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 finished in time, %2 did not.</source>
        <translation>%1 terminaron a tiempo, %2 no.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left the course before its end.</source>
        <translation>
            <numerusform>%Ln dejó el curso antes de su final.</numerusform>
            <numerusform>%Ln dejaron el curso antes de su final.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not read until the end: what became of them is not known.</source>
        <translation>
            <numerusform>%Ln no se leyó hasta el final: no se sabe en qué quedó.</numerusform>
            <numerusform>%Ln no se leyeron hasta el final: no se sabe en qué quedaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had no end date.</source>
        <translation>
            <numerusform>%Ln no tenía fecha de fin.</numerusform>
            <numerusform>%Ln no tenían fecha de fin.</numerusform>
        </translation>
    </message>
    <message>
        <source>When %1% of the time was gone</source>
        <translation>Pasado el %1&#xa0;% del tiempo</translation>
    </message>
    <message>
        <source>Nobody was at risk.</source>
        <translation>Nadie estaba en riesgo.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln at risk, %1 did not finish in time and %2 did.</source>
        <translation>
            <numerusform>De %Ln en riesgo, no terminó a tiempo %1 y sí %2.</numerusform>
            <numerusform>De %Ln en riesgo, %1 no terminaron a tiempo y %2 sí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln that did not finish, %1 had been at risk and %2 had not.</source>
        <translation>
            <numerusform>De %Ln que no terminó, %1 estaba en riesgo y %2 no.</numerusform>
            <numerusform>De %Ln que no terminaron, %1 estaban en riesgo y %2 no.</numerusform>
        </translation>
    </message>
    <message>
        <source>In any week</source>
        <translation>En cualquier semana</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished in time and had been at risk at some moment.</source>
        <translation>
            <numerusform>%Ln terminó a tiempo y estuvo en riesgo en algún momento.</numerusform>
            <numerusform>%Ln terminaron a tiempo y estuvieron en riesgo en algún momento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not finish and had never been at risk.</source>
        <translation>
            <numerusform>%Ln no terminó y nunca estuvo en riesgo.</numerusform>
            <numerusform>%Ln no terminaron y nunca estuvieron en riesgo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half of the warnings came %Ln week(s) or more before the end.</source>
        <translation>
            <numerusform>La mitad de los avisos llegó %Ln semana o más antes del final.</numerusform>
            <numerusform>La mitad de los avisos llegó %Ln semanas o más antes del final.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln forecast(s) were made for people that finished.</source>
        <translation>
            <numerusform>Se hizo %Ln previsión para personas que terminaron.</numerusform>
            <numerusform>Se hicieron %Ln previsiones para personas que terminaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fell into the range, %2 came earlier, %3 later.</source>
        <translation>%1 cayeron dentro del intervalo, %2 llegaron antes, %3 después.</translation>
    </message>
    <message>
        <source>A range is made to hold half of them.</source>
        <translation>Un intervalo está hecho para contener la mitad.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more had a range and never finished.</source>
        <translation>
            <numerusform>%Ln más tenía intervalo y nunca terminó.</numerusform>
            <numerusform>%Ln más tenían intervalo y nunca terminaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>How it would have done</source>
        <translation>Cómo habría acertado</translation>
    </message>
    <message>
        <source>Today&apos;s rules, week by week, over the courses that are over: with what was known on each day only.</source>
        <translation>Las reglas de hoy, semana a semana, sobre los cursos terminados: solo con lo que se sabía cada día.</translation>
    </message>
    <message>
        <source>Going over the history</source>
        <translation>Recorriendo la historia</translation>
    </message>
    <message>
        <source>There is too little history</source>
        <translation>Hay muy poca historia</translation>
    </message>
    <message numerus="yes">
        <source>It takes at least %Ln enrolment(s) that were read until the end of their course.</source>
        <translation>
            <numerusform>Hace falta al menos %Ln matrícula leída hasta el final de su curso.</numerusform>
            <numerusform>Hacen falta al menos %Ln matrículas leídas hasta el final de su curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>Qué se mira</translation>
    </message>
    <message>
        <source>Who was at risk</source>
        <translation>Quién estaba en riesgo</translation>
    </message>
    <message>
        <source>When they would finish</source>
        <translation>Cuándo terminarían</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BlanksDialog</name>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Insertar</translation>
    </message>
    <message>
        <source>Fill in the quick reply</source>
        <translation>Completar la respuesta rápida</translation>
    </message>
    <message>
        <source>What the quick reply leaves open</source>
        <translation>Lo que falta en la respuesta rápida</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>BubbleLinks</name>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
</context>
<context>
    <name>BubbleWords</name>
    <message>
        <source>Place: %1</source>
        <translation>Lugar: %1</translation>
    </message>
    <message>
        <source>Place: %1 (%2)</source>
        <comment>name, coordinates</comment>
        <translation>Lugar: %1 (%2)</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contacto: %1</translation>
    </message>
    <message>
        <source>The person has another number now.</source>
        <translation>La persona tiene ahora otro número.</translation>
    </message>
    <message>
        <source>The person&apos;s account on WhatsApp has changed.</source>
        <translation>La cuenta de WhatsApp de la persona ha cambiado.</translation>
    </message>
    <message>
        <source>The person deleted this message.</source>
        <translation>La persona borró este mensaje.</translation>
    </message>
    <message>
        <source>An order from the catalogue; it can be seen on the phone.</source>
        <translation>Un pedido del catálogo; se puede ver en el teléfono.</translation>
    </message>
    <message>
        <source>Reacted with %1 to an earlier message.</source>
        <comment>an emoji</comment>
        <translation>Reaccionó con %1 a un mensaje anterior.</translation>
    </message>
    <message>
        <source>The person deleted an earlier message.</source>
        <translation>La persona borró un mensaje anterior.</translation>
    </message>
    <message>
        <source>WhatsApp does not pass on this kind of message. It can only be seen on the person&apos;s phone.</source>
        <translation>WhatsApp no entrega esta clase de mensaje. Solo se puede ver en el teléfono de la persona.</translation>
    </message>
    <message>
        <source>A message without text.</source>
        <translation>Un mensaje sin texto.</translation>
    </message>
    <message>
        <source>Too large to be kept here</source>
        <translation>Demasiado grande para guardarlo aquí</translation>
    </message>
    <message>
        <source>WhatsApp no longer has it</source>
        <translation>WhatsApp ya no lo tiene</translation>
    </message>
    <message>
        <source>It arrived damaged</source>
        <translation>Llegó dañado</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Aún sin cargar</translation>
    </message>
    <message>
        <source>Did not go out: %1</source>
        <translation>No salió: %1</translation>
    </message>
    <message>
        <source>Did not go out</source>
        <translation>No salió</translation>
    </message>
    <message>
        <source>Perhaps it arrived: WhatsApp has not confirmed it</source>
        <translation>Quizá llegó: WhatsApp no lo ha confirmado</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <translation>Deshecho, no se envió</translation>
    </message>
    <message>
        <source>It waits: %1</source>
        <translation>Espera: %1</translation>
    </message>
    <message>
        <source>%1 · automatic</source>
        <comment>name of a template</comment>
        <translation>%1 · automático</translation>
    </message>
    <message>
        <source>The text is made when it goes out.</source>
        <translation>El texto se compone al salir.</translation>
    </message>
    <message>
        <source>Us</source>
        <comment>the office, over words of ours that are quoted</comment>
        <translation>El centro</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file, why it is not here</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>reaction: %1</source>
        <comment>an emoji</comment>
        <translation>reacción: %1</translation>
    </message>
    <message>
        <source>Us</source>
        <comment>the office writes</comment>
        <translation>El centro</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, time, what was written</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>to the guardian</source>
        <comment>a minor&apos;s message</comment>
        <translation>al tutor legal</translation>
    </message>
</context>
<context>
    <name>ButtonsEdit</name>
    <message>
        <source>&amp;Add a button</source>
        <translation>&amp;Añadir un botón</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>What the button does</source>
        <translation>Qué hace el botón</translation>
    </message>
    <message>
        <source>Text on the button</source>
        <translation>Texto del botón</translation>
    </message>
    <message>
        <source>Remove this button</source>
        <translation>Quitar este botón</translation>
    </message>
    <message>
        <source>Number with its country</source>
        <translation>Número con su prefijo de país</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Dirección de la página</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>CentrePanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a country&apos;s name and code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Saved for all desks.</source>
        <translation>Guardado para todos los puestos.</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>&amp;Name of the centre</source>
        <translation>&amp;Nombre del centro</translation>
    </message>
    <message>
        <source>Stands in the window&apos;s title and in messages that name the centre.</source>
        <translation>Aparece en el título de la ventana y en los mensajes que nombran el centro.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;País</translation>
    </message>
    <message>
        <source>Phones typed without prefix are of this country.</source>
        <translation>Los teléfonos escritos sin prefijo son de este país.</translation>
    </message>
    <message>
        <source>That of this computer (%1)</source>
        <comment>a time zone</comment>
        <translation>La de este equipo (%1)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>Whose days and hours count for reading progress and for the days in charts.</source>
        <translation>Sus días y horas cuentan para leer el progreso y para los días de los gráficos.</translation>
    </message>
    <message>
        <source>&amp;Language of messages</source>
        <translation>&amp;Idioma de los mensajes</translation>
    </message>
    <message>
        <source>Students are written to in it, unless the campus teaches their course in another one.</source>
        <translation>En él se escribe a los alumnos, salvo que el campus imparta su curso en otro.</translation>
    </message>
</context>
<context>
    <name>ChartFrame</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>Guardar o copiar</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Aún sin datos</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>%1, table</source>
        <translation>%1, tabla</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Ver como &amp;tabla</translation>
    </message>
    <message>
        <source>&amp;Copy numbers</source>
        <translation>&amp;Copiar cifras</translation>
    </message>
    <message>
        <source>Save as &amp;picture (PNG)…</source>
        <translation>Guardar como &amp;imagen (PNG)…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;drawing (SVG)…</source>
        <translation>Guardar como &amp;dibujo (SVG)…</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Save &amp;numbers (CSV)…</source>
        <translation>Guardar ci&amp;fras (CSV)…</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Cifras (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Guardar gráfico</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>%1 %2</source>
        <comment>name and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what and its values</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1%</source>
        <comment>percentage</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1–%2%</source>
        <comment>range of percentages</comment>
        <translation>%1–%2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and month</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, month and year</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>weekday, day and month</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>week %1</source>
        <translation>semana&#xa0;%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>completed</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>completado</numerusform>
            <numerusform>completados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moving on</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>avanza</numerusform>
            <numerusform>avanzan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>behind</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>con retraso</numerusform>
            <numerusform>con retraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without activity</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>sin actividad</numerusform>
            <numerusform>sin actividad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not started</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>sin empezar</numerusform>
            <numerusform>sin empezar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no data</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>sin datos</numerusform>
            <numerusform>sin datos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Copy steps</source>
        <translation>Copiar pasos</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>CheckSteps</name>
    <message>
        <source>Open business.facebook.com › WhatsApp Manager › Account tools › Phone numbers.</source>
        <translation>Abrir business.facebook.com › WhatsApp Manager › Herramientas de la cuenta › Números de teléfono.</translation>
    </message>
    <message>
        <source>Check that the number is connected, and copy its “Phone number ID”.</source>
        <translation>Comprobar que el número está conectado y copiar su «Identificador del número de teléfono».</translation>
    </message>
    <message>
        <source>Write that id in Bedel: Settings › Connections › WhatsApp, and check again.</source>
        <translation>Escribir ese identificador en Bedel: Ajustes › Conexiones › WhatsApp, y comprobar de nuevo.</translation>
    </message>
    <message>
        <source>Open business.facebook.com › Settings › Users › System users.</source>
        <translation>Abrir business.facebook.com › Configuración › Usuarios › Usuarios del sistema.</translation>
    </message>
    <message>
        <source>Choose or add a system user, and assign the app and the WhatsApp account to it.</source>
        <translation>Elegir o agregar un usuario del sistema y asignarle la aplicación y la cuenta de WhatsApp.</translation>
    </message>
    <message>
        <source>“Generate token”: choose the app, expiration “Never”, and the permissions whatsapp_business_messaging and whatsapp_business_management.</source>
        <translation>«Generar token»: elegir la aplicación, la caducidad «Nunca» y los permisos whatsapp_business_messaging y whatsapp_business_management.</translation>
    </message>
    <message>
        <source>Paste the token in Bedel: Settings › Connections › WhatsApp, and save it.</source>
        <translation>Pegar el token en Bedel: Ajustes › Conexiones › WhatsApp, y guardarlo.</translation>
    </message>
    <message>
        <source>Open business.facebook.com › WhatsApp Manager › Message templates.</source>
        <translation>Abrir business.facebook.com › WhatsApp Manager › Plantillas de mensajes.</translation>
    </message>
    <message>
        <source>Create a template of the category Utility and wait until Meta approves it.</source>
        <translation>Crear una plantilla de la categoría Utilidad y esperar a que Meta la apruebe.</translation>
    </message>
    <message>
        <source>Open business.facebook.com › WhatsApp Manager › Message templates and look at the state of the template.</source>
        <translation>Abrir business.facebook.com › WhatsApp Manager › Plantillas de mensajes y mirar el estado de la plantilla.</translation>
    </message>
    <message>
        <source>Without it no student can be created.</source>
        <translation>Sin esto no se puede crear ningún alumno.</translation>
    </message>
    <message>
        <source>Without it existing accounts are not found, so nobody is created.</source>
        <translation>Sin esto no se encuentran las cuentas existentes, así que no se crea a nadie.</translation>
    </message>
    <message>
        <source>Without it corrections do not reach the campus.</source>
        <translation>Sin esto las correcciones no llegan al campus.</translation>
    </message>
    <message>
        <source>Without it nobody can be enrolled.</source>
        <translation>Sin esto no se puede matricular a nadie.</translation>
    </message>
    <message>
        <source>Without it the courses cannot be read.</source>
        <translation>Sin esto no se pueden leer los cursos.</translation>
    </message>
    <message>
        <source>Without it the people of a course cannot be read.</source>
        <translation>Sin esto no se pueden leer las personas de un curso.</translation>
    </message>
    <message>
        <source>Without it there is no progress.</source>
        <translation>Sin esto no hay progreso.</translation>
    </message>
    <message>
        <source>It works all the same, but every reading asks for far more data.</source>
        <translation>Funciona igualmente, pero cada lectura pide muchos más datos.</translation>
    </message>
    <message>
        <source>Without it Bedel cannot do its work.</source>
        <translation>Sin esto Bedel no puede hacer su trabajo.</translation>
    </message>
    <message>
        <source>In Moodle, as administrator: Site administration › Server › Web services › External services.</source>
        <translation>En Moodle, con una cuenta de administración: Administración del sitio › Servidor › Servicios web › Servicios externos.</translation>
    </message>
    <message>
        <source>In the row of the service that the token belongs to, open “Functions”.</source>
        <translation>En la fila del servicio al que pertenece el token, abrir «Funciones».</translation>
    </message>
    <message>
        <source>“Add functions”, search for %1, add it.</source>
        <translation>«Agregar funciones», buscar %1 y agregarla.</translation>
    </message>
    <message>
        <source>In Bedel: Settings › Connections › Check.</source>
        <translation>En Bedel: Ajustes › Conexiones › Comprobar.</translation>
    </message>
    <message>
        <source>In Moodle, as administrator: Site administration › Users › Permissions › Define roles.</source>
        <translation>En Moodle, con una cuenta de administración: Administración del sitio › Usuarios › Permisos › Definir roles.</translation>
    </message>
    <message>
        <source>Open the role of the web service account and press “Edit”.</source>
        <translation>Abrir el rol de la cuenta del servicio web y pulsar «Editar».</translation>
    </message>
    <message>
        <source>Search for %1, tick “Allow”, save.</source>
        <translation>Buscar %1, marcar «Permitir» y guardar.</translation>
    </message>
    <message>
        <source>Check that the account has that role at system level: Site administration › Users › Permissions › Assign system roles.</source>
        <translation>Comprobar que la cuenta tiene ese rol a nivel de sistema: Administración del sitio › Usuarios › Permisos › Asignar roles globales.</translation>
    </message>
    <message>
        <source>Check in Settings › Database that the file or the server can be reached.</source>
        <translation>Comprobar en Ajustes › Base de datos que se puede acceder al archivo o al servidor.</translation>
    </message>
    <message>
        <source>Check the address of the campus and the token of its web service.</source>
        <translation>Comprobar la dirección del campus y el token de su servicio web.</translation>
    </message>
    <message>
        <source>Check the phone number id in WhatsApp Manager › Phone numbers.</source>
        <translation>Comprobar el identificador del número de teléfono en WhatsApp Manager › Números de teléfono.</translation>
    </message>
    <message>
        <source>Create a token in Meta Business › Settings › System users and save it here.</source>
        <translation>Crear un token en Meta Business › Configuración › Usuarios del sistema y guardarlo aquí.</translation>
    </message>
    <message>
        <source>Create a template in WhatsApp Manager and read the templates once Meta has approved it.</source>
        <translation>Crear una plantilla en WhatsApp Manager y leer las plantillas cuando Meta la haya aprobado.</translation>
    </message>
    <message>
        <source>Give the role of the web service account the permissions that the steps name.</source>
        <translation>Dar al rol de la cuenta del servicio web los permisos que indican los pasos.</translation>
    </message>
    <message>
        <source>In Moodle, as administrator: Site administration › Server › Web services › Overview. Web services and the REST protocol have to be enabled.</source>
        <translation>En Moodle, con una cuenta de administración: Administración del sitio › Servidor › Servicios web › Vista general. Los servicios web y el protocolo REST tienen que estar habilitados.</translation>
    </message>
    <message>
        <source>External services: the service is enabled, and the account is among its authorised users.</source>
        <translation>Servicios externos: el servicio está habilitado y la cuenta figura entre sus usuarios autorizados.</translation>
    </message>
    <message>
        <source>The role of the account has the permission %1.</source>
        <translation>El rol de la cuenta tiene el permiso %1.</translation>
    </message>
    <message>
        <source>Manage tokens: create a token for that account and that service, without end date and without IP restriction.</source>
        <translation>Administrar tokens: crear un token para esa cuenta y ese servicio, sin fecha de fin ni restricción de IP.</translation>
    </message>
    <message>
        <source>Paste address and token in Bedel: Settings › Connections › Moodle.</source>
        <translation>Pegar la dirección y el token en Bedel: Ajustes › Conexiones › Moodle.</translation>
    </message>
    <message>
        <source>It works all the same, but each question is then a request of its own: up to 50 times as many requests, and a reading takes about seven times as long.</source>
        <translation>Funciona igualmente, pero cada pregunta es entonces una petición: hasta 50 veces más peticiones, y una lectura tarda unas siete veces más.</translation>
    </message>
    <message>
        <source>It works all the same, but Bedel cannot ask what has changed: it reads everybody who entered the course since the last reading, with one request more for each course, and sees who studies in the mobile app only in the nightly full reading.</source>
        <translation>Funciona igualmente, pero Bedel no puede preguntar qué ha cambiado: lee a quienes han entrado en el curso desde la última lectura, con una petición más por curso, y a quien estudia en la aplicación móvil solo en la lectura completa de la noche.</translation>
    </message>
    <message>
        <source>In Moodle, open the activity › Settings › Common module settings › Group mode. With “Separate groups”, choose “Visible groups” or “No groups”; if the course forces it, do so in the course&apos;s settings.</source>
        <translation>En Moodle, abrir la actividad › Configuración › Ajustes comunes del módulo › Modo de grupo. Si dice «Grupos separados», elegir «Grupos visibles» o «No hay grupos»; si el curso lo fuerza, hacerlo en la configuración del curso.</translation>
    </message>
    <message>
        <source>If separate groups are needed: course › Participants › Groups, and add the web service account to one of them.</source>
        <translation>Si hacen falta grupos separados: curso › Participantes › Grupos, y añadir la cuenta del servicio web a uno de ellos.</translation>
    </message>
    <message>
        <source>In the activity › Permissions, check that the role of the account has mod/scorm:viewreport.</source>
        <translation>En la actividad › Permisos, comprobar que el rol de la cuenta tiene mod/scorm:viewreport.</translation>
    </message>
    <message>
        <source>In Bedel: Settings › Tracking › Full reading. It tries the activity again.</source>
        <translation>En Bedel: Ajustes › Seguimiento › Lectura completa. Vuelve a probar la actividad.</translation>
    </message>
    <message>
        <source>In Bedel: Templates › Read templates.</source>
        <translation>En Bedel: Plantillas › Leer plantillas.</translation>
    </message>
    <message>
        <source>In Bedel: Templates › Read templates, and choose one that is approved.</source>
        <translation>En Bedel: Plantillas › Leer plantillas, y elegir una que esté aprobada.</translation>
    </message>
    <message>
        <source>Choose an approved template on the page Templates.</source>
        <translation>Elegir una plantilla aprobada en la página Plantillas.</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Address and token of the campus</source>
        <translation>Dirección y token del campus</translation>
    </message>
    <message>
        <source>Functions of the service</source>
        <translation>Funciones del servicio</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Names and e-mails of people</source>
        <translation>Nombres y correos de las personas</translation>
    </message>
    <message>
        <source>People of a course</source>
        <translation>Personas de un curso</translation>
    </message>
    <message>
        <source>SCORM activities</source>
        <translation>Actividades SCORM</translation>
    </message>
    <message>
        <source>Units of a SCORM activity</source>
        <translation>Unidades de una actividad SCORM</translation>
    </message>
    <message>
        <source>Progress of a person</source>
        <translation>Progreso de una persona</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Cambios recientes</translation>
    </message>
    <message>
        <source>Several questions in one request</source>
        <translation>Varias preguntas en una sola petición</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Número de WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp token</source>
        <translation>Token de WhatsApp</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Chosen templates</source>
        <translation>Plantillas elegidas</translation>
    </message>
    <message>
        <source>quality high</source>
        <translation>calidad alta</translation>
    </message>
    <message>
        <source>quality medium</source>
        <translation>calidad media</translation>
    </message>
    <message>
        <source>quality low</source>
        <translation>calidad baja</translation>
    </message>
    <message>
        <source>quality not rated yet</source>
        <translation>calidad aún sin valorar</translation>
    </message>
    <message>
        <source>The campus answers: Moodle %1, “%2”, with the account %3</source>
        <translation>El campus responde: Moodle %1, «%2», con la cuenta %3</translation>
    </message>
    <message>
        <source>The campus answers: “%1”</source>
        <translation>El campus responde: «%1»</translation>
    </message>
    <message>
        <source>The campus answers and takes the token</source>
        <translation>El campus responde y acepta el token</translation>
    </message>
    <message>
        <source>The token works and has no end date</source>
        <translation>El token funciona y no tiene fecha de fin</translation>
    </message>
    <message>
        <source>The token ended on %1</source>
        <translation>El token caducó el %1</translation>
    </message>
    <message>
        <source>The token ends on %1</source>
        <translation>El token caduca el %1</translation>
    </message>
    <message>
        <source>The number answers</source>
        <translation>El número responde</translation>
    </message>
    <message>
        <source>Number %1, name shown “%2”, %3</source>
        <translation>Número %1, nombre visible «%2», %3</translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation>La base de datos responde</translation>
    </message>
    <message numerus="yes">
        <source>Create people, enrol them and read courses (%Ln function(s))</source>
        <translation>
            <numerusform>Crear personas, matricularlas y leer cursos (%Ln función)</numerusform>
            <numerusform>Crear personas, matricularlas y leer cursos (%Ln funciones)</numerusform>
        </translation>
    </message>
    <message>
        <source>Create people, enrol them and read courses</source>
        <translation>Crear personas, matricularlas y leer cursos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s) can be seen</source>
        <translation>
            <numerusform>Se puede ver %Ln curso</numerusform>
            <numerusform>Se pueden ver %Ln cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>Names and e-mails of people can be seen</source>
        <translation>Se pueden ver los nombres y correos de las personas</translation>
    </message>
    <message>
        <source>The people of a course can be read</source>
        <translation>Se pueden leer las personas de un curso</translation>
    </message>
    <message>
        <source>SCORM activities can be read</source>
        <translation>Se pueden leer las actividades SCORM</translation>
    </message>
    <message>
        <source>The units of a SCORM activity can be read</source>
        <translation>Se pueden leer las unidades de una actividad SCORM</translation>
    </message>
    <message>
        <source>The progress of a person can be read</source>
        <translation>Se puede leer el progreso de una persona</translation>
    </message>
    <message>
        <source>Recent changes can be asked for</source>
        <translation>Se pueden consultar los cambios recientes</translation>
    </message>
    <message>
        <source>Several questions fit into one request</source>
        <translation>Caben varias preguntas en una sola petición</translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved template(s)</source>
        <translation>
            <numerusform>%Ln plantilla aprobada</numerusform>
            <numerusform>%Ln plantillas aprobadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen templates are approved</source>
        <translation>Las plantillas elegidas están aprobadas</translation>
    </message>
    <message>
        <source>The chosen template “%1” is approved</source>
        <translation>La plantilla elegida «%1» está aprobada</translation>
    </message>
    <message>
        <source>The function %1 is not in the service</source>
        <translation>La función %1 no está en el servicio</translation>
    </message>
    <message>
        <source>The function %1 is missing in the service</source>
        <translation>Falta la función %1 en el servicio</translation>
    </message>
    <message>
        <source>%1 In Moodle: Site administration › Server › Web services › External services › Functions › Add functions.</source>
        <comment>%1 says what does not work without it</comment>
        <translation>%1 En Moodle: Administración del sitio › Servidor › Servicios web › Servicios externos › Funciones › Agregar funciones.</translation>
    </message>
    <message>
        <source>The permission %1 is missing</source>
        <translation>Falta el permiso %1</translation>
    </message>
    <message>
        <source>The permission %1 is missing in “%2”</source>
        <translation>Falta el permiso %1 en «%2»</translation>
    </message>
    <message>
        <source>%1: not available. In Moodle: Site administration › Users › Permissions › Define roles › role of the web service account › allow it.</source>
        <comment>%1 is what cannot be done without the permission</comment>
        <translation>%1: no disponible. En Moodle: Administración del sitio › Usuarios › Permisos › Definir roles › rol de la cuenta del servicio web › permitirlo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left.</source>
        <translation>
            <numerusform>Queda %Ln día.</numerusform>
            <numerusform>Quedan %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be sent after that.</source>
        <translation>Después no se puede enviar nada.</translation>
    </message>
    <message>
        <source>%1 Create one without end date in Meta Business › Settings › System users.</source>
        <comment>%1 is how long the token still holds</comment>
        <translation>%1 Crear uno sin fecha de fin en Meta Business › Configuración › Usuarios del sistema.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was looked at: what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: only in part</source>
        <translation>%1: solo en parte</translation>
    </message>
    <message>
        <source>%1: does not work</source>
        <translation>%1: no funciona</translation>
    </message>
    <message>
        <source>%1: not looked at</source>
        <translation>%1: sin comprobar</translation>
    </message>
    <message>
        <source>Something before it has to be solved first, or there is nothing on the campus to try it with yet.</source>
        <translation>Antes hay que resolver algo previo, o en el campus aún no hay nada con lo que probarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to solve</source>
        <translation>
            <numerusform>%Ln por resolver</numerusform>
            <numerusform>%Ln por resolver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln aviso</numerusform>
            <numerusform>%Ln avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>Todo en orden</translation>
    </message>
    <message>
        <source>Last access of people</source>
        <translation>Último acceso de las personas</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Changes in each activity</source>
        <translation>Cambios de cada actividad</translation>
    </message>
    <message>
        <source>When people last entered can be seen</source>
        <translation>Se ve cuándo entró cada persona por última vez</translation>
    </message>
    <message>
        <source>Attempts can be told apart</source>
        <translation>Se distinguen los intentos</translation>
    </message>
    <message numerus="yes">
        <source>The campus tells of changes in %Ln activity(ies) that were tried</source>
        <translation>
            <numerusform>El campus avisa de los cambios en la actividad que se probó</numerusform>
            <numerusform>El campus avisa de los cambios en las %Ln actividades que se probaron</numerusform>
        </translation>
    </message>
    <message>
        <source>The campus tells of changes in each activity</source>
        <translation>El campus avisa de los cambios de cada actividad</translation>
    </message>
    <message>
        <source>The campus does not tell of changes in some activities</source>
        <translation>El campus no avisa de los cambios de algunas actividades</translation>
    </message>
    <message>
        <source>The campus does not tell of changes in “%1” (%2)</source>
        <comment>activity, course</comment>
        <translation>El campus no avisa de los cambios de «%1» (%2)</translation>
    </message>
    <message>
        <source>There Bedel goes by the last access, and reads everybody at night: more requests, and who studies in the mobile app is seen a day later. In Moodle: the activity has separate groups and the account belongs to none, or the permission mod/scorm:viewreport is missing in it.</source>
        <translation>Ahí Bedel se guía por el último acceso y lee a todos por la noche: más peticiones, y quien estudia en la aplicación móvil se ve un día después. En Moodle: la actividad tiene grupos separados y la cuenta no está en ninguno, o le falta en ella el permiso mod/scorm:viewreport.</translation>
    </message>
    <message>
        <source>What WhatsApp reports</source>
        <translation>Lo que comunica WhatsApp</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) from WhatsApp were not understood</source>
        <translation>
            <numerusform>No se ha entendido %Ln mensaje de WhatsApp</numerusform>
            <numerusform>No se han entendido %Ln mensajes de WhatsApp</numerusform>
        </translation>
    </message>
    <message>
        <source>An answer or an opt-out may be among them. They are kept for 90 days, and a newer Bedel tries them again.</source>
        <translation>Entre ellos puede haber una respuesta o una baja. Se guardan 90 días y una versión más nueva de Bedel los vuelve a intentar.</translation>
    </message>
    <message>
        <source>What WhatsApp sent was understood</source>
        <translation>Se entendió todo lo que envió WhatsApp</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>%1 of %2</source>
        <comment>characters written, and at most</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The text is longer than WhatsApp takes</source>
        <translation>El texto es más largo de lo que admite WhatsApp</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Escribir una respuesta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>&amp;Template…</source>
        <translation>&amp;Plantilla…</translation>
    </message>
    <message>
        <source>&amp;Quick reply</source>
        <translation>&amp;Respuesta rápida</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Enviar</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Checked %1 · %2 s</source>
        <comment>when, how long it took</comment>
        <translation>Comprobada %1 · %2 s</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Save connection</source>
        <translation>Guardar conexión</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Menos ajustes</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
</context>
<context>
    <name>ConnectionsPanel</name>
    <message>
        <source>This computer has no keychain</source>
        <translation>Este equipo no tiene llavero</translation>
    </message>
    <message>
        <source>Tokens are kept only while the program runs and are asked for again at each start. With a keychain (GNOME Keyring, KWallet) they would be kept.</source>
        <translation>Los tokens se conservan solo mientras el programa está abierto y se piden de nuevo en cada inicio. Con un llavero (GNOME Keyring, KWallet) quedarían guardados.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Aún no hay nada anotado.</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>&amp;Anotar…</translation>
    </message>
    <message>
        <source>&amp;Pause a course…</source>
        <translation>&amp;Pausar un curso…</translation>
    </message>
    <message>
        <source>E&amp;xport everything…</source>
        <translation>E&amp;xportar todo…</translation>
    </message>
    <message>
        <source>&amp;Erase person…</source>
        <translation>&amp;Borrar a la persona…</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <comment>name</comment>
        <translation>Consentimiento de %1</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>In which words</source>
        <translation>Con qué palabras</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Lo anotó</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>In no course at the moment</source>
        <translation>Sin cursos en este momento</translation>
    </message>
    <message>
        <source>A course</source>
        <translation>Un curso</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>course, rests until a day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Terminar la pausa</translation>
    </message>
    <message>
        <source>Where to put the copy</source>
        <translation>Dónde dejar la copia</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>%Ln archivo escrito</numerusform>
            <numerusform>%Ln archivos escritos</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1: details, forms, courses and progress, messages in both directions with their files, and this register. What Moodle and WhatsApp keep is not in it.</source>
        <translation>En %1: datos, formularios, cursos y progreso, mensajes en ambos sentidos con sus archivos, y este registro. Lo que guardan Moodle y WhatsApp no está incluido.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
</context>
<context>
    <name>ConsentSection</name>
    <message>
        <source>Register and pauses…</source>
        <translation>Registro y pausas…</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <comment>a state in words</comment>
        <translation>Consentimiento: %1</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>%1, %2</source>
        <comment>day, how</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>By WhatsApp</source>
        <translation>Por WhatsApp</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>In a web form</source>
        <translation>En un formulario web</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>En la oficina</translation>
    </message>
    <message>
        <source>In WhatsApp&apos;s preferences</source>
        <translation>En las preferencias de WhatsApp</translation>
    </message>
    <message>
        <source>Accepts messages</source>
        <translation>Acepta mensajes</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Accepts promotion</source>
        <translation>Acepta publicidad</translation>
    </message>
    <message>
        <source>No promotion</source>
        <translation>Sin publicidad</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>Number is right</source>
        <translation>Número correcto</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>No longer blocked</source>
        <translation>Sin bloqueo</translation>
    </message>
    <message>
        <source>Of age</source>
        <translation>Mayor de edad</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Menor de edad</translation>
    </message>
    <message>
        <source>No guardian</source>
        <translation>Sin tutor legal</translation>
    </message>
    <message>
        <source>Guardian: %1</source>
        <comment>phone</comment>
        <translation>Tutor legal: %1</translation>
    </message>
    <message>
        <source>Wants no more messages</source>
        <translation>No quiere más mensajes</translation>
    </message>
    <message>
        <source>Accepts promotion too</source>
        <translation>Acepta también publicidad</translation>
    </message>
    <message>
        <source>Wants no promotion</source>
        <translation>No quiere publicidad</translation>
    </message>
    <message>
        <source>The number is somebody else&apos;s</source>
        <translation>El número es de otra persona</translation>
    </message>
    <message>
        <source>The number is right after all</source>
        <translation>El número es correcto</translation>
    </message>
    <message>
        <source>Block: never write to this person</source>
        <translation>Bloquear: no escribir nunca a esta persona</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Is a minor</source>
        <translation>Es menor de edad</translation>
    </message>
    <message>
        <source>Is of age</source>
        <translation>Es mayor de edad</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Datos borrados</translation>
    </message>
    <message>
        <source>The person was erased. Nothing can be sent any more.</source>
        <translation>Se borraron los datos de la persona. Ya no se le puede enviar nada.</translation>
    </message>
    <message>
        <source>Since %1. Nothing is sent until somebody unblocks.</source>
        <translation>Desde: %1. No se envía nada hasta desbloquear.</translation>
    </message>
    <message>
        <source>Since %1. Nothing is sent until there is another number.</source>
        <translation>Desde: %1. No se envía nada hasta tener otro número.</translation>
    </message>
    <message>
        <source>Since %1. Nothing is sent until the person writes ALTA or says so.</source>
        <translation>Desde: %1. No se envía nada hasta que la persona escriba ALTA o lo pida.</translation>
    </message>
    <message>
        <source>Minor, no guardian</source>
        <translation>Menor sin tutor legal</translation>
    </message>
    <message>
        <source>Nothing is sent until the guardian&apos;s phone is known.</source>
        <translation>No se envía nada hasta tener el teléfono del tutor legal.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Desde: %1.</translation>
    </message>
    <message>
        <source>Nobody has recorded when and how.</source>
        <translation>No consta cuándo ni cómo.</translation>
    </message>
    <message>
        <source>No consent recorded</source>
        <translation>Sin registro</translation>
    </message>
    <message>
        <source>rests until %1</source>
        <translation>en pausa hasta el %1</translation>
    </message>
    <message>
        <source>the student asked for time</source>
        <translation>el alumno pidió tiempo</translation>
    </message>
    <message>
        <source>rests until %1: %2</source>
        <comment>day, reason</comment>
        <translation>en pausa hasta el %1: %2</translation>
    </message>
    <message>
        <source>Messages go to the guardian: %1.</source>
        <comment>phone</comment>
        <translation>Los mensajes van al tutor legal: %1.</translation>
    </message>
    <message>
        <source>No promotion since %1.</source>
        <translation>Sin publicidad desde %1.</translation>
    </message>
    <message>
        <source>No promotion without a yes of its own.</source>
        <translation>Sin publicidad mientras no dé un sí aparte.</translation>
    </message>
    <message>
        <source>Promotion too, since %1.</source>
        <translation>También publicidad, desde %1.</translation>
    </message>
    <message>
        <source>No longer stops promotion</source>
        <translation>Ya no frena la publicidad</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>In no course yet.</source>
        <translation>Aún sin cursos.</translation>
    </message>
    <message>
        <source>Linked to no student: courses are not known.</source>
        <translation>Sin alumno vinculado: no se conocen los cursos.</translation>
    </message>
    <message>
        <source>No longer enrolled</source>
        <translation>Ya sin matrícula</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>none</source>
        <comment>end of a course</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>Template %1…</source>
        <comment>name of a template</comment>
        <translation>Plantilla %1…</translation>
    </message>
    <message>
        <source>Automatic messages rest until %1: a conversation is open.</source>
        <comment>today, 11:58</comment>
        <translation>Avisos automáticos en pausa hasta %1: hay una conversación abierta.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>End of the course</source>
        <translation>Fin del curso</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Intentos fallidos</translation>
    </message>
    <message>
        <source>Messages rest</source>
        <translation>Avisos en pausa</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ver ficha</translation>
    </message>
    <message>
        <source>Open progress</source>
        <translation>Ver progreso</translation>
    </message>
    <message>
        <source>Link to a student…</source>
        <translation>Vincular a un alumno…</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, time, last message</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>espera respuesta</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>asignada a %1</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>de baja</translation>
    </message>
    <message>
        <source>99+</source>
        <comment>more than 99 unread messages</comment>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>ConversationHead</name>
    <message>
        <source>%1 · “%2” on WhatsApp</source>
        <comment>number, name of the person&apos;s profile</comment>
        <translation>%1 · «%2» en WhatsApp</translation>
    </message>
    <message>
        <source>%1 · done</source>
        <comment>number; the conversation was closed</comment>
        <translation>%1 · resuelta</translation>
    </message>
    <message>
        <source>&amp;Assign to me</source>
        <translation>A&amp;signarme</translation>
    </message>
    <message>
        <source>Yours</source>
        <comment>a conversation</comment>
        <translation>Mía</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <comment>name</comment>
        <translation>Asignada a %1</translation>
    </message>
    <message>
        <source>Course and consent</source>
        <translation>Curso y consentimiento</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Assign to &amp;me</source>
        <translation>A&amp;signarme</translation>
    </message>
    <message>
        <source>Assign to a&amp;nother…</source>
        <translation>Asignar a &amp;otra persona…</translation>
    </message>
    <message>
        <source>Give back to &amp;everybody</source>
        <translation>&amp;Dejar libre</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>Marcar como &amp;no leída</translation>
    </message>
    <message>
        <source>No longer &amp;waiting</source>
        <translation>Quitar de &amp;espera</translation>
    </message>
    <message>
        <source>Mark as &amp;waiting</source>
        <translation>Poner en &amp;espera</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Volver a a&amp;brir</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Resuelta</translation>
    </message>
    <message>
        <source>&amp;Link to a student…</source>
        <translation>&amp;Vincular a un alumno…</translation>
    </message>
    <message>
        <source>&amp;Link to another student…</source>
        <translation>&amp;Vincular a otro alumno…</translation>
    </message>
    <message>
        <source>Unlin&amp;k from the student</source>
        <translation>Desv&amp;incular del alumno</translation>
    </message>
    <message>
        <source>The number is &amp;right after all</source>
        <translation>El número es &amp;correcto</translation>
    </message>
    <message>
        <source>W&amp;rong number</source>
        <translation>Número e&amp;quivocado</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>Desblo&amp;quear</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>Blo&amp;quear</translation>
    </message>
    <message>
        <source>&amp;Consent and pauses…</source>
        <translation>&amp;Consentimiento y pausas…</translation>
    </message>
    <message>
        <source>%1 · guardian</source>
        <comment>number; who writes is the guardian of a minor</comment>
        <translation>%1 · tutor legal</translation>
    </message>
    <message>
        <source>%1 · a minor</source>
        <comment>number</comment>
        <translation>%1 · menor de edad</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>No conversation has all these words.</source>
        <translation>Ninguna conversación tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Todo leído</translation>
    </message>
    <message>
        <source>What people write next stands here.</source>
        <translation>Aquí aparece lo próximo que se reciba.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nadie espera</translation>
    </message>
    <message>
        <source>Everybody who wrote has an answer.</source>
        <translation>Todas las personas que escribieron tienen respuesta.</translation>
    </message>
    <message>
        <source>None is yours</source>
        <translation>Ninguna asignada</translation>
    </message>
    <message>
        <source>“Assign to me” in a conversation brings it here.</source>
        <translation>«Asignarme» en una conversación la trae aquí.</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Nadie ha escrito todavía</translation>
    </message>
    <message>
        <source>What people answer by WhatsApp stands here once answers reach the program: Settings, Connections.</source>
        <translation>Lo que se responda por WhatsApp aparece aquí cuando las respuestas lleguen al programa: Ajustes, Conexiones.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Ver todas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Unread %1</source>
        <comment>conversations and how many</comment>
        <translation>Sin leer %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Which conversations</source>
        <translation>Qué conversaciones</translation>
    </message>
    <message>
        <source>Reading conversations…</source>
        <translation>Leyendo conversaciones…</translation>
    </message>
</context>
<context>
    <name>ConversationModel</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Too late</source>
        <translation>Demasiado tarde</translation>
    </message>
    <message>
        <source>The message was already on its way.</source>
        <translation>El mensaje ya estaba en camino.</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>Leyendo la conversación…</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>Elegir una conversación.</translation>
    </message>
    <message>
        <source>There is no conversation with this student yet. What was sent by template stands in the log.</source>
        <translation>Aún no hay conversación con este alumno. Lo enviado por plantilla está en el registro.</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Aún no hay nada escrito.</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <comment>name</comment>
        <translation>Conversación con %1</translation>
    </message>
    <message>
        <source>The person has another number now</source>
        <translation>La persona tiene ahora otro número</translation>
    </message>
    <message>
        <source>The person&apos;s account has changed</source>
        <translation>La cuenta de la persona ha cambiado</translation>
    </message>
    <message>
        <source>WhatsApp says it is %1. Is it the same person? Numbers are given to others, too.</source>
        <translation>Según WhatsApp es el %1. ¿Es la misma persona? Los números también pasan a otras.</translation>
    </message>
    <message>
        <source>WhatsApp has given the person another identity, as after a change of number. Is it the same person?</source>
        <translation>WhatsApp le ha dado otra identidad, como tras un cambio de número. ¿Es la misma persona?</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>Es la misma persona</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Es otra persona</translation>
    </message>
</context>
<context>
    <name>CourseBar</name>
    <message>
        <source>Progress: no data</source>
        <translation>Progreso: sin datos</translation>
    </message>
    <message>
        <source>Progress: %1, planned %2, %3</source>
        <comment>percent, percent, state</comment>
        <translation>Progreso: %1, previsto %2, %3</translation>
    </message>
    <message>
        <source>Progress: %1, %2</source>
        <comment>percent, state</comment>
        <translation>Progreso: %1, %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>CourseFigures</name>
    <message>
        <source>Began in %1</source>
        <comment>month and year</comment>
        <translation>Comienzo en %1</translation>
    </message>
    <message>
        <source>%1% done</source>
        <comment>a range of percentages</comment>
        <translation>%1&#xa0;% hecho</translation>
    </message>
    <message>
        <source>Last active on %1</source>
        <comment>day</comment>
        <translation>Última actividad el %1</translation>
    </message>
    <message>
        <source>Last active in week %1, not finished</source>
        <translation>Última actividad en la semana %1, sin terminar</translation>
    </message>
</context>
<context>
    <name>CourseModel</name>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
</context>
<context>
    <name>CoursePeopleModel</name>
    <message>
        <source>Student</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>Probable finish</source>
        <translation>Final probable</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
</context>
<context>
    <name>CoursePickModel</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln alumno</numerusform>
            <numerusform>%Ln alumnos</numerusform>
        </translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>already enrolled</source>
        <translation>ya con matrícula</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message>
        <source>none chosen</source>
        <comment>courses</comment>
        <translation>ninguno elegido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <comment>courses</comment>
        <translation>
            <numerusform>%Ln elegido</numerusform>
            <numerusform>%Ln elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>No course has these words.</source>
        <translation>Ningún curso contiene estas palabras.</translation>
    </message>
    <message>
        <source>C&amp;ourses</source>
        <translation>C&amp;ursos</translation>
    </message>
    <message>
        <source>Search course</source>
        <translation>Buscar curso</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>No courses have been read from the campus yet: Courses, Read courses. What is typed here is kept as a draft meanwhile.</source>
        <translation>Aún no se ha leído ningún curso del campus: Cursos, Leer cursos. Mientras tanto, lo escrito aquí queda como borrador.</translation>
    </message>
</context>
<context>
    <name>CourseProgressModel</name>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completados</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Avanzan</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>Sin actividad</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>A fecha de</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Cómo van</translation>
    </message>
</context>
<context>
    <name>CourseProgressPage</name>
    <message>
        <source>People of the table (CSV)…</source>
        <translation>Personas de la tabla (CSV)…</translation>
    </message>
    <message>
        <source>Save people</source>
        <translation>Guardar personas</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Números (*.csv)</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>Done, %</source>
        <translation>Hecho, %</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>No se pudo escribir el archivo</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Todas las personas</translation>
    </message>
    <message numerus="yes">
        <source>At risk: %Ln person(s)</source>
        <translation>
            <numerusform>En riesgo: %Ln persona</numerusform>
            <numerusform>En riesgo: %Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln people</source>
        <translation>
            <numerusform>Ver a %Ln persona</numerusform>
            <numerusform>Ver a las %Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln alumno</numerusform>
            <numerusform>%Ln alumnos</numerusform>
        </translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>sin seguimiento</translation>
    </message>
    <message>
        <source>last try failed: %1</source>
        <translation>falló el último intento: %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabla</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Cómo van</translation>
    </message>
    <message>
        <source>Progress over time</source>
        <translation>Progreso en el tiempo</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Aún no hay historia</translation>
    </message>
    <message>
        <source>It grows with each reading of the campus.</source>
        <translation>Crece con cada lectura del campus.</translation>
    </message>
    <message>
        <source>How many are where</source>
        <translation>Cuántos van por dónde</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Aún no se sabe nada</translation>
    </message>
    <message>
        <source>The course has not been read, or has no packages.</source>
        <translation>El curso no se ha leído, o no tiene paquetes.</translation>
    </message>
    <message>
        <source>Activity by day</source>
        <translation>Actividad por día</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>Aún no hay actividad</translation>
    </message>
    <message>
        <source>Who goes on</source>
        <translation>Quién sigue</translation>
    </message>
    <message>
        <source>Nobody has begun yet</source>
        <translation>Aún no ha empezado nadie</translation>
    </message>
    <message>
        <source>Groups by month of beginning</source>
        <translation>Grupos por mes de comienzo</translation>
    </message>
    <message>
        <source>Nobody is at risk.</source>
        <translation>Nadie está en riesgo.</translation>
    </message>
    <message>
        <source>How it would have done</source>
        <translation>Cómo habría acertado</translation>
    </message>
    <message>
        <source>Nobody is in this course</source>
        <translation>No hay nadie en este curso</translation>
    </message>
    <message>
        <source>As soon as somebody is enrolled, the progress is followed here.</source>
        <translation>En cuanto haya una matrícula, aquí se sigue el progreso.</translation>
    </message>
    <message numerus="yes">
        <source>Send reminder to %Ln…</source>
        <comment>people</comment>
        <translation>
            <numerusform>Enviar recordatorio a %Ln…</numerusform>
            <numerusform>Enviar recordatorio a %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseRulesCard</name>
    <message>
        <source>A course that is no longer there</source>
        <translation>Un curso que ya no está</translation>
    </message>
    <message>
        <source>the rule&apos;s template</source>
        <translation>la plantilla de la regla</translation>
    </message>
    <message>
        <source>As everywhere</source>
        <translation>Como en todos</translation>
    </message>
    <message>
        <source>%1: as everywhere</source>
        <translation>%1: como en todos</translation>
    </message>
    <message>
        <source>Another rule for a course…</source>
        <translation>Otra regla para un curso…</translation>
    </message>
    <message>
        <source>In single courses</source>
        <translation>En cursos concretos</translation>
    </message>
    <message>
        <source>The rule is the same in all courses.</source>
        <translation>La regla es la misma en todos los cursos.</translation>
    </message>
    <message>
        <source>Another rule for a course</source>
        <translation>Otra regla para un curso</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>No course fits the filter</source>
        <translation>Ningún curso coincide con el filtro</translation>
    </message>
    <message>
        <source>Words are looked for in the name and the short name.</source>
        <translation>Las palabras se buscan en el nombre y en el nombre corto.</translation>
    </message>
    <message>
        <source>Show all courses</source>
        <translation>Mostrar todos los cursos</translation>
    </message>
    <message>
        <source>No courses have been read yet</source>
        <translation>Aún no se ha leído ningún curso</translation>
    </message>
    <message>
        <source>Bedel reads the catalogue of the campus; nothing changes there.</source>
        <translation>Bedel lee el catálogo del campus; allí no cambia nada.</translation>
    </message>
    <message>
        <source>Read courses</source>
        <translation>Leer cursos</translation>
    </message>
    <message numerus="yes">
        <source>Bring the students of %Ln course(s)</source>
        <translation>
            <numerusform>Traer los alumnos de %Ln curso</numerusform>
            <numerusform>Traer los alumnos de %Ln cursos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; course(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; curso, &lt;b&gt;%1&lt;/b&gt; en la selección</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; cursos, &lt;b&gt;%1&lt;/b&gt; en la selección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; course(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; curso</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading courses…</source>
        <translation>Leyendo cursos…</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln alumno</numerusform>
            <numerusform>%Ln alumnos</numerusform>
        </translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtrar por nombre</translation>
    </message>
    <message>
        <source>Which courses</source>
        <translation>Qué cursos</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Todos los cursos</translation>
    </message>
    <message>
        <source>Only visible ones</source>
        <translation>Solo los visibles</translation>
    </message>
    <message>
        <source>No campus is connected yet</source>
        <translation>Aún no hay ningún campus conectado</translation>
    </message>
    <message>
        <source>Once its address and token are known, Bedel reads the courses from it.</source>
        <translation>En cuanto se conozcan su dirección y su token, se leen de él los cursos.</translation>
    </message>
    <message>
        <source>Connect the campus</source>
        <translation>Conectar el campus</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Every message that is switched on can go out.</source>
        <translation>Todos los mensajes activos pueden salir.</translation>
    </message>
    <message>
        <source>Nothing goes out somewhere for: %1</source>
        <comment>kinds of message</comment>
        <translation>En algún curso no sale nada para: %1</translation>
    </message>
    <message>
        <source>In all courses</source>
        <translation>En todos los cursos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of message, its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Where templates are used</source>
        <translation>Dónde se usan las plantillas</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Filter by course</source>
        <translation>Filtrar por curso</translation>
    </message>
    <message>
        <source>Which courses</source>
        <translation>Qué cursos</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Todos los cursos</translation>
    </message>
    <message>
        <source>Only where something is missing</source>
        <translation>Solo donde falta algo</translation>
    </message>
    <message>
        <source>Messages by course</source>
        <translation>Mensajes por curso</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>In all courses</source>
        <translation>En todos los cursos</translation>
    </message>
    <message>
        <source>Where a course says nothing else · %1</source>
        <translation>Salvo que un curso diga otra cosa · %1</translation>
    </message>
    <message>
        <source>Taught in %1, as the campus says</source>
        <translation>Se imparte en %1, según el campus</translation>
    </message>
    <message>
        <source>In the centre&apos;s language: %1</source>
        <translation>En el idioma del centro: %1</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensaje</translation>
    </message>
    <message>
        <source>Open template</source>
        <translation>Abrir plantilla</translation>
    </message>
    <message>
        <source>Propose a template…</source>
        <translation>Proponer una plantilla…</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Plantilla</translation>
    </message>
    <message>
        <source>&amp;Template in this course</source>
        <translation>&amp;Plantilla en este curso</translation>
    </message>
    <message>
        <source>None: nothing goes out</source>
        <translation>Ninguna: no sale nada</translation>
    </message>
    <message>
        <source>As in all courses</source>
        <translation>Como en todos los cursos</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>template&apos;s name, its language</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&amp;Only for this message</source>
        <translation>&amp;Solo para este mensaje</translation>
    </message>
    <message>
        <source>Another choice here changes the rule: for a day it only shows what it would send.</source>
        <translation>Otra elección aquí cambia la regla: durante un día solo muestra lo que enviaría.</translation>
    </message>
    <message>
        <source>It counts at once.</source>
        <translation>Vale desde ahora.</translation>
    </message>
    <message>
        <source>It counts at once, also for: %1.</source>
        <comment>kinds of message</comment>
        <translation>Vale desde ahora, también para: %1.</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <source>Nobody has chosen a template. Choose one below; until then nothing goes out.</source>
        <translation>No hay plantilla elegida. Elegir una abajo; hasta entonces no sale nada.</translation>
    </message>
    <message>
        <source>The account has no such template in this language. Read the templates, or choose another one.</source>
        <translation>La cuenta no tiene esa plantilla en ese idioma. Leer las plantillas o elegir otra.</translation>
    </message>
    <message>
        <source>Meta has not approved the template. Wait for it, or choose another one.</source>
        <translation>Meta no ha aprobado la plantilla. Esperar o elegir otra.</translation>
    </message>
    <message>
        <source>Meta has rejected the template. Propose a better text, or choose another one.</source>
        <translation>Meta ha rechazado la plantilla. Proponer un texto mejor o elegir otra.</translation>
    </message>
    <message>
        <source>Meta has paused the template because people blocked or reported it. Choose another one meanwhile.</source>
        <translation>Meta ha puesto la plantilla en pausa por bloqueos o denuncias. Elegir otra mientras tanto.</translation>
    </message>
    <message>
        <source>Meta has disabled the template for good. Choose another one.</source>
        <translation>Meta ha desactivado la plantilla para siempre. Elegir otra.</translation>
    </message>
    <message>
        <source>People block or report it so often that its rule waits. Choose another one, or propose a better text.</source>
        <translation>Recibe tantos bloqueos o denuncias que su regla espera. Elegir otra o proponer un texto mejor.</translation>
    </message>
    <message>
        <source>Its header is of a kind that cannot be sent from here. Choose another one.</source>
        <translation>Su cabecera es de un tipo que no se puede enviar desde aquí. Elegir otra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variable(s) cannot be filled for this message. Open the template and say what stands for them.</source>
        <translation>
            <numerusform>%Ln variable no se puede rellenar en este mensaje. Abrir la plantilla e indicar qué va en su lugar.</numerusform>
            <numerusform>%Ln variables no se pueden rellenar en este mensaje. Abrir la plantilla e indicar qué va en su lugar.</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes out in %1; the course is taught in %2.</source>
        <comment>two languages</comment>
        <translation>Sale en %1; el curso se imparte en %2.</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a message is switched off</comment>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Quality falling</source>
        <translation>Calidad en baja</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>Otro idioma</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Sin plantilla</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No está</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Sin aprobar</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Low quality</source>
        <translation>Calidad baja</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>No se puede enviar</translation>
    </message>
    <message>
        <source>Variable missing</source>
        <translation>Falta variable</translation>
    </message>
    <message>
        <source>Messages of this kind are switched off here.</source>
        <translation>Los mensajes de este tipo están desactivados aquí.</translation>
    </message>
    <message>
        <source>It goes out. People block or report it; if it goes on, Meta pauses it.</source>
        <translation>Sale, pero recibe bloqueos o denuncias; si sigue así, Meta la pondrá en pausa.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>a template</comment>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Progress made</source>
        <comment>a template</comment>
        <translation>Progreso conseguido</translation>
    </message>
    <message>
        <source>Reminder after days without access</source>
        <comment>a template</comment>
        <translation>Aviso tras días sin acceso</translation>
    </message>
    <message>
        <source>Reminder before the end</source>
        <comment>a template</comment>
        <translation>Aviso antes del final</translation>
    </message>
    <message>
        <source>Course completed</source>
        <comment>a template</comment>
        <translation>Curso completado</translation>
    </message>
    <message>
        <source>Survey</source>
        <comment>a template</comment>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Urgent action, to staff</source>
        <comment>a template</comment>
        <translation>Acción urgente, al personal</translation>
    </message>
    <message>
        <source>Action completed, to staff</source>
        <comment>a template</comment>
        <translation>Acción completada, al personal</translation>
    </message>
    <message>
        <source>The name may have small letters without accents, digits and _ only.</source>
        <translation>El nombre solo admite minúsculas sin acentos, cifras y _.</translation>
    </message>
    <message>
        <source>Choose a language.</source>
        <translation>Elegir un idioma.</translation>
    </message>
    <message>
        <source>Write the text.</source>
        <translation>Escribir el texto.</translation>
    </message>
    <message numerus="yes">
        <source>The text has %Ln letter(s) at most.</source>
        <translation>
            <numerusform>El texto admite %Ln letra como máximo.</numerusform>
            <numerusform>El texto admite %Ln letras como máximo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The header has %Ln letter(s) at most.</source>
        <translation>
            <numerusform>La cabecera admite %Ln letra como máximo.</numerusform>
            <numerusform>La cabecera admite %Ln letras como máximo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The footer has %Ln letter(s) at most.</source>
        <translation>
            <numerusform>El pie admite %Ln letra como máximo.</numerusform>
            <numerusform>El pie admite %Ln letras como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The footer cannot have variables.</source>
        <translation>El pie no puede llevar variables.</translation>
    </message>
    <message>
        <source>The header can have one variable only.</source>
        <translation>La cabecera solo puede llevar una variable.</translation>
    </message>
    <message>
        <source>Header and footer have one line each.</source>
        <translation>La cabecera y el pie tienen una línea cada uno.</translation>
    </message>
    <message>
        <source>Variables are written {{first_name}}, with the name of a field in the list.</source>
        <translation>Las variables se escriben {{first_name}}, con el nombre de un campo de la lista.</translation>
    </message>
    <message>
        <source>The text cannot begin with a variable: put a word before it.</source>
        <translation>El texto no puede empezar por una variable: poner una palabra delante.</translation>
    </message>
    <message>
        <source>The text cannot end with a variable: put a word after it.</source>
        <translation>El texto no puede terminar en una variable: poner una palabra detrás.</translation>
    </message>
    <message>
        <source>Two variables cannot stand next to each other: put words between them.</source>
        <translation>Dos variables no pueden ir seguidas: poner palabras entre ellas.</translation>
    </message>
    <message>
        <source>There are too many variables for so few words.</source>
        <translation>Hay demasiadas variables para tan pocas palabras.</translation>
    </message>
    <message>
        <source>No tabs, no empty lines one after another, no more than four spaces in a row.</source>
        <translation>Sin tabuladores, sin líneas vacías seguidas, sin más de cuatro espacios seguidos.</translation>
    </message>
    <message>
        <source>Give an example for each variable: Meta&apos;s reviewers read them.</source>
        <translation>Dar un ejemplo de cada variable: los leen los revisores de Meta.</translation>
    </message>
    <message>
        <source>[%1?]</source>
        <comment>stands in a text for a value that is not known</comment>
        <translation>[¿%1?]</translation>
    </message>
    <message>
        <source>There can be ten buttons at most, two links and one call among them.</source>
        <translation>Caben diez botones como mucho y, entre ellos, dos enlaces y una llamada.</translation>
    </message>
    <message>
        <source>Each button needs a text of its own, of 25 letters at most and without variables.</source>
        <translation>Cada botón lleva un texto propio, de 25 letras como mucho y sin variables.</translation>
    </message>
    <message>
        <source>The link of a button is a whole address. Example: https://campus.example/course</source>
        <translation>El enlace de un botón es una dirección completa. Ejemplo: https://campus.example/curso</translation>
    </message>
    <message>
        <source>The number of a button begins with its country. Example: +34 910 000 001</source>
        <translation>El número de un botón empieza por el prefijo de país. Ejemplo: +34 910 000 001</translation>
    </message>
    <message>
        <source>Buttons that answer stand together, before or after the others.</source>
        <translation>Los botones de respuesta van juntos, antes o después de los demás.</translation>
    </message>
    <message>
        <source>It goes out with “%1” (%2).</source>
        <comment>a template, its language</comment>
        <translation>Sale con «%1» (%2).</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Then sort by</source>
        <translation>Y después por</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <comment>a column&apos;s title</comment>
        <translation>%1, ascendente</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <comment>a column&apos;s title</comment>
        <translation>%1, descendente</translation>
    </message>
    <message>
        <source>Not sorted</source>
        <translation>Sin ordenar</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>Ordenado por %1</translation>
    </message>
</context>
<context>
    <name>DatabasePanel</name>
    <message>
        <source>Database file</source>
        <translation>Archivo de base de datos</translation>
    </message>
    <message>
        <source>Bedel (*.db)</source>
        <translation>Bedel (*.db)</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>It can be used</source>
        <translation>Se puede usar</translation>
    </message>
    <message>
        <source>It is empty; Bedel will make its tables there.</source>
        <translation>Está vacía; Bedel creará en ella sus tablas.</translation>
    </message>
    <message>
        <source>It is a database of Bedel, and up to date.</source>
        <translation>Es una base de datos de Bedel y está al día.</translation>
    </message>
    <message>
        <source>It is of an older Bedel and will be brought up to date. Older desks have to be updated too.</source>
        <translation>Es de una versión anterior de Bedel y se pondrá al día. Los puestos con una versión anterior también tienen que actualizarse.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <comment>where the database is</comment>
        <translation>En uso: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is in use, why it cannot be changed</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>A &amp;file on this computer</source>
        <translation>Un &amp;archivo en este equipo</translation>
    </message>
    <message>
        <source>For one desk. Nothing has to be installed. Never put the file in a shared folder: two computers would damage it.</source>
        <translation>Para un solo puesto. No hay que instalar nada. No poner nunca el archivo en una carpeta compartida: dos equipos lo dañarían.</translation>
    </message>
    <message>
        <source>A &amp;PostgreSQL server</source>
        <translation>Un servidor &amp;PostgreSQL</translation>
    </message>
    <message>
        <source>For several desks: all see the same students and messages, and one of them does the work.</source>
        <translation>Para varios puestos: todos ven los mismos alumnos y mensajes, y uno de ellos hace el trabajo.</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Arc&amp;hivo</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Puer&amp;to</translation>
    </message>
    <message>
        <source>Database &amp;name</source>
        <translation>&amp;Nombre de la base de datos</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Left empty, the stored one is used.</source>
        <translation>Si queda vacía, se usa la guardada.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>The lists close and open again on the new database. Nothing is copied or deleted.</source>
        <translation>Las listas se cierran y se vuelven a abrir con la base de datos nueva. No se copia ni se borra nada.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Use this database</source>
        <translation>Usar esta base de datos</translation>
    </message>
    <message>
        <source>Several desks</source>
        <translation>Varios puestos</translation>
    </message>
    <message>
        <source>Every desk opens the same PostgreSQL database. One computer with the tokens, or a service on the server, runs the engine; the others need no token. If it is switched off, the next one that has the tokens takes over, and no message goes out twice.</source>
        <translation>Todos los puestos abren la misma base de datos PostgreSQL. Un equipo con los tokens, o un servicio en el servidor, hace funcionar el motor; los demás no necesitan token. Si se apaga, toma el relevo el siguiente que tenga los tokens, y ningún mensaje sale dos veces.</translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>None on any day</source>
        <translation>Ninguno en ningún día</translation>
    </message>
    <message>
        <source>Most on %1: %2</source>
        <comment>day, how many</comment>
        <translation>El día con más: %1, con %2</translation>
    </message>
</context>
<context>
    <name>DecisionModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>All outcomes</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Todas las reglas</translation>
    </message>
    <message>
        <source>One student</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>reason, what becomes of it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>The rules have decided nothing yet</source>
        <translation>Las reglas no han decidido nada todavía</translation>
    </message>
    <message>
        <source>They look with every reading of the campus; what they find due stands here.</source>
        <translation>Miran con cada lectura del campus; lo que toca aparece aquí.</translation>
    </message>
    <message>
        <source>No decision fits the filters</source>
        <translation>Ninguna decisión cumple los filtros</translation>
    </message>
    <message>
        <source>Decisions are kept: without filters all are shown.</source>
        <translation>Las decisiones se guardan: sin filtros se ven todas.</translation>
    </message>
    <message>
        <source>Show all decisions</source>
        <translation>Ver todas las decisiones</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; decision(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; decisión, &lt;b&gt;%1&lt;/b&gt; seleccionadas</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; decisiones, &lt;b&gt;%1&lt;/b&gt; seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; decision(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; decisión</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; decisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading decisions…</source>
        <translation>Leyendo decisiones…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Lo decidido</translation>
    </message>
    <message>
        <source>Filter by person</source>
        <translation>Filtrar por persona</translation>
    </message>
    <message>
        <source>Open student</source>
        <translation>Abrir ficha</translation>
    </message>
    <message>
        <source>Open message</source>
        <translation>Abrir mensaje</translation>
    </message>
    <message>
        <source>End these reminders</source>
        <translation>Terminar estos recordatorios</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>Volver a recordar</translation>
    </message>
    <message>
        <source>What they ask for has happened, or was settled otherwise: no more of them go out</source>
        <translation>Lo que piden ya ha ocurrido o se ha resuelto de otro modo: no sale ninguno más</translation>
    </message>
    <message>
        <source>The reminders go on with the next one that is due</source>
        <translation>Los recordatorios siguen con el próximo que toque</translation>
    </message>
    <message>
        <source>These reminders have been ended: it does not go out.</source>
        <translation>Estos recordatorios se han terminado: no sale.</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New student</source>
        <translation>&amp;Nuevo alumno</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Students</source>
        <translation>A&amp;lumnos</translation>
    </message>
    <message>
        <source>&amp;Enrolments</source>
        <translation>&amp;Matrículas</translation>
    </message>
    <message>
        <source>&amp;Courses</source>
        <translation>&amp;Cursos</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>Ajus&amp;tes</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>Tra&amp;bajos</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de t&amp;eclado</translation>
    </message>
    <message>
        <source>&amp;About Bedel</source>
        <translation>Acerca &amp;de Bedel</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Nuevo alumno</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>In the form: save and begin another</source>
        <translation>En el alta: guardar y empezar otra</translation>
    </message>
    <message>
        <source>The pages, in the order of the sidebar</source>
        <translation>Las páginas, en el orden de la barra lateral</translation>
    </message>
    <message>
        <source>Sidebar, page, panel, bars</source>
        <translation>Barra lateral, página, panel, barras</translation>
    </message>
    <message>
        <source>Close the panel at the right</source>
        <translation>Cerrar el panel de la derecha</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>In a list: copy the chosen rows with their titles</source>
        <translation>En una lista: copiar las filas elegidas con sus títulos</translation>
    </message>
    <message>
        <source>In Students: archive the chosen ones</source>
        <translation>En Alumnos: archivar las fichas elegidas</translation>
    </message>
    <message>
        <source>Undo what the bar at the bottom offers</source>
        <translation>Deshacer lo que ofrece la barra inferior</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>Mostrar la barra de menús</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Quit; what is under way goes on at the next start</source>
        <translation>Salir; lo que está en curso continúa en el próximo inicio</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bedel %1&lt;/h3&gt;&lt;p&gt;The office of a training centre that teaches on Moodle: enrolments, follow-up and WhatsApp notices.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bedel %1&lt;/h3&gt;&lt;p&gt;La secretaría de un centro de formación que enseña con Moodle: matrículas, seguimiento y avisos por WhatsApp.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Bedel</source>
        <translation>Acerca de Bedel</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>group of pages</comment>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>Matrículas</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to solve</source>
        <translation>
            <numerusform>%Ln por resolver</numerusform>
            <numerusform>%Ln por resolver</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Practice campus</source>
        <translation>Campus de &amp;práctica</translation>
    </message>
    <message>
        <source>&amp;Campus</source>
        <translation>&amp;Campus</translation>
    </message>
    <message>
        <source>&amp;Tracking settings</source>
        <translation>Ajustes de &amp;seguimiento</translation>
    </message>
    <message>
        <source>&amp;Connection of the campus</source>
        <translation>&amp;Conexión con el campus</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Progress</source>
        <translation>&amp;Progreso</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Leer la lista otra vez</translation>
    </message>
    <message>
        <source>In Students: edit the details</source>
        <translation>En Alumnos: editar los datos</translation>
    </message>
    <message>
        <source>Te&amp;mplates</source>
        <translation>Pla&amp;ntillas</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) due</source>
        <translation>
            <numerusform>%Ln mensaje previsto</numerusform>
            <numerusform>%Ln mensajes previstos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were taken back.</source>
        <translation>
            <numerusform>Se ha deshecho %Ln mensaje.</numerusform>
            <numerusform>Se han deshecho %Ln mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A&amp;utomatic</source>
        <translation>A&amp;utomáticos</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>Rule “%1”, version %2</source>
        <translation>Regla «%1», versión %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>&amp;Bandeja</translation>
    </message>
    <message>
        <source>In the inbox: send the answer</source>
        <translation>En la bandeja: enviar la respuesta</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>The changes are not saved</source>
        <translation>Los cambios no están guardados</translation>
    </message>
    <message>
        <source>Leaving now forgets what was typed.</source>
        <translation>Al salir ahora se pierde lo escrito.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Forget the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>%1 is empty now.</source>
        <comment>field</comment>
        <translation>%1 está ahora vacío.</translation>
    </message>
    <message>
        <source>%1 is “%2” now.</source>
        <comment>field, value</comment>
        <translation>%1 es ahora «%2».</translation>
    </message>
    <message>
        <source>Somebody else changed this student meanwhile</source>
        <translation>Otra persona ha cambiado este alumno mientras tanto</translation>
    </message>
    <message>
        <source>%1 What was typed here is kept: save again to replace it.</source>
        <comment>what changed</comment>
        <translation>%1 Lo escrito aquí se conserva: guardar otra vez para sustituirlo.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo suyo</translation>
    </message>
    <message>
        <source>The campus is updated as well.</source>
        <translation>También se actualiza el campus.</translation>
    </message>
    <message>
        <source>Edit student</source>
        <translation>Editar alumno</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>&amp;Guardar cambios</translation>
    </message>
</context>
<context>
    <name>DuplicatesBanner</name>
    <message>
        <source>An existing account will be used</source>
        <translation>Se usará una cuenta existente</translation>
    </message>
    <message>
        <source>“%1”, username %2 (id %3). No new account is created on the campus.</source>
        <translation>«%1», usuario %2 (id %3). No se crea ninguna cuenta nueva en el campus.</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>No usar esta cuenta</translation>
    </message>
    <message>
        <source>“%1” has the same e-mail on the campus: username %2 (id %3).</source>
        <translation>«%1» tiene el mismo correo en el campus: usuario %2 (id %3).</translation>
    </message>
    <message>
        <source>“%1” is on the campus under the same number: username %2 (id %3).</source>
        <translation>«%1» está en el campus con el mismo número: usuario %2 (id %3).</translation>
    </message>
    <message>
        <source>Perhaps already on the campus</source>
        <translation>Quizá ya está en el campus</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>Usar esta cuenta</translation>
    </message>
    <message>
        <source>“%1” has the same e-mail.</source>
        <translation>«%1» tiene el mismo correo.</translation>
    </message>
    <message>
        <source>“%1” has the same phone.</source>
        <translation>«%1» tiene el mismo teléfono.</translation>
    </message>
    <message>
        <source>“%1” has the same name.</source>
        <translation>«%1» tiene el mismo nombre.</translation>
    </message>
    <message>
        <source>%1 Last course: %2.</source>
        <translation>%1 Último curso: %2.</translation>
    </message>
    <message>
        <source>Perhaps already here</source>
        <translation>Quizá ya está aquí</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Abrir ficha</translation>
    </message>
    <message>
        <source>It is someone else</source>
        <translation>Es otra persona</translation>
    </message>
</context>
<context>
    <name>EnginePanel</name>
    <message>
        <source>This computer (%1)</source>
        <translation>Este equipo (%1)</translation>
    </message>
    <message>
        <source>Runs since %1, last seen %2.</source>
        <translation>En marcha desde %1, última señal: %2.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>The engine does what windows ask for: it creates accounts, enrols and sends. It runs in the program of a desk that has the tokens, or as a service on a server.</source>
        <translation>El motor hace lo que piden las ventanas: crea cuentas, matricula y envía. Funciona en el programa de un puesto que tiene los tokens, o como servicio en un servidor.</translation>
    </message>
    <message>
        <source>No engine runs. What is asked for is stored and waits until a computer with the tokens is on.</source>
        <translation>No hay ningún motor en marcha. Lo que se pide queda guardado y espera hasta que se encienda un equipo con los tokens.</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Send the &amp;welcome when everything is done</source>
        <translation>Enviar la &amp;bienvenida cuando todo esté hecho</translation>
    </message>
    <message>
        <source>Enrol in courses</source>
        <translation>Matrícula en cursos</translation>
    </message>
    <message numerus="yes">
        <source>Enrol %Ln people</source>
        <translation>
            <numerusform>Matrícula de %Ln persona</numerusform>
            <numerusform>Matrícula de %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrol %1</source>
        <translation>Matrícula de %1</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Enrol</source>
        <translation>&amp;Matricular</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enrol in %Ln course(s)</source>
        <translation>
            <numerusform>&amp;Matricular en %Ln curso</numerusform>
            <numerusform>&amp;Matricular en %Ln cursos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enrol %Ln people</source>
        <translation>
            <numerusform>&amp;Matricular a %Ln persona</numerusform>
            <numerusform>&amp;Matricular a %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>It is outside the sending hours now; the welcome goes out all the same.</source>
        <translation>Ahora es fuera del horario de envío; la bienvenida sale igualmente.</translation>
    </message>
</context>
<context>
    <name>EnrolmentModel</name>
    <message>
        <source>Student</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
</context>
<context>
    <name>EnrolmentsPage</name>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Todos los cursos</translation>
    </message>
    <message>
        <source>One course</source>
        <translation>Un curso</translation>
    </message>
    <message>
        <source>No enrolment fits the filters</source>
        <translation>Ninguna matrícula coincide con los filtros</translation>
    </message>
    <message>
        <source>Without them, the enrolments of all courses are shown.</source>
        <translation>Sin filtros se muestran las matrículas de todos los cursos.</translation>
    </message>
    <message>
        <source>Show all enrolments</source>
        <translation>Mostrar todas las matrículas</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation>Aún no hay matrículas</translation>
    </message>
    <message>
        <source>New students appear here by themselves; those who are on the campus already can be brought.</source>
        <translation>Los alumnos nuevos aparecen aquí sin hacer nada más; los que ya están en el campus se pueden traer.</translation>
    </message>
    <message>
        <source>Bring the students of the campus</source>
        <translation>Traer los alumnos del campus</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; enrolment(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; matrícula, &lt;b&gt;%1&lt;/b&gt; en la selección</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; matrículas, &lt;b&gt;%1&lt;/b&gt; en la selección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; enrolment(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; matrícula</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; matrículas</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading enrolments…</source>
        <translation>Leyendo matrículas…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Failed: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>Matrículas</translation>
    </message>
    <message>
        <source>Bring the students of this course</source>
        <translation>Traer los alumnos de este curso</translation>
    </message>
    <message>
        <source>Filter by student or course</source>
        <translation>Filtrar por alumno o curso</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message numerus="yes">
        <source>Select all %Ln</source>
        <translation>
            <numerusform>Seleccionar %Ln</numerusform>
            <numerusform>Seleccionar las %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send reminder…</source>
        <translation>En&amp;viar recordatorio…</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>&amp;Erase for ever</source>
        <translation>&amp;Borrar para siempre</translation>
    </message>
    <message>
        <source>Erase person</source>
        <translation>Borrar a la persona</translation>
    </message>
    <message>
        <source>Erase %1? It cannot be undone.</source>
        <comment>name</comment>
        <translation>¿Borrar a %1? No se puede deshacer.</translation>
    </message>
    <message>
        <source>What goes: name, e-mail, phone, every text, conversations, pictures and files.</source>
        <translation>Se borra: nombre, correo, teléfono, todos los textos, conversaciones, imágenes y archivos.</translation>
    </message>
    <message>
        <source>What stays: under a number, how many messages there were and how the courses went, so that the figures of the centre stay true; and that nobody may write to this number.</source>
        <translation>Se conserva, bajo un número: cuántos mensajes hubo y cómo fueron los cursos, para que las cifras del centro sigan siendo ciertas; y que a este número no se le escribe.</translation>
    </message>
    <message>
        <source>What is not touched: the account on the campus with its courses, and what the phone of the person and WhatsApp keep. Deleting the account is done in Moodle.</source>
        <translation>No se toca: la cuenta del campus con sus cursos, ni lo que guardan el teléfono de la persona y WhatsApp. Para borrar también la cuenta hay que hacerlo en Moodle.</translation>
    </message>
    <message>
        <source>What goes: the whole conversation, with its pictures and files.</source>
        <translation>Se borra: la conversación entera, con sus imágenes y archivos.</translation>
    </message>
    <message>
        <source>What is not touched: what the phone of the person and WhatsApp keep.</source>
        <translation>No se toca: lo que guardan el teléfono de la persona y WhatsApp.</translation>
    </message>
    <message>
        <source>&amp;Name, to confirm</source>
        <translation>&amp;Nombre, para confirmar</translation>
    </message>
    <message>
        <source>Type “%1”.</source>
        <comment>name</comment>
        <translation>Escribir «%1».</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Unknown setting</source>
        <translation>Ajuste desconocido</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>No existe el ajuste «%1».</translation>
    </message>
    <message>
        <source>“bedelctl settings” lists all of them.</source>
        <translation>«bedelctl settings» los muestra todos.</translation>
    </message>
    <message>
        <source>Secrets are kept elsewhere</source>
        <translation>Los secretos se guardan en otro lugar</translation>
    </message>
    <message>
        <source>“%1” is a secret and is not kept among the settings.</source>
        <translation>«%1» es un secreto y no se guarda entre los ajustes.</translation>
    </message>
    <message>
        <source>Save it in Settings, Connections, from where it goes into the keychain; for a service, use its environment variable or a systemd credential.</source>
        <translation>Guardarlo en Ajustes › Conexiones, desde donde pasa al llavero; para un servicio, usar su variable de entorno o una credencial de systemd.</translation>
    </message>
    <message>
        <source>Secret in the profile</source>
        <translation>Secreto en el perfil</translation>
    </message>
    <message>
        <source>“%1” stands in clear in the file %2, where anybody could read it.</source>
        <translation>«%1» está sin cifrar en el archivo %2, donde cualquiera podría leerlo.</translation>
    </message>
    <message>
        <source>Delete that line, and save the secret in Settings, Connections, or in its environment variable. If others could read the file, replace the secret.</source>
        <translation>Borrar esa línea y guardar el secreto en Ajustes › Conexiones o en su variable de entorno. Si otras personas podían leer el archivo, cambiar el secreto.</translation>
    </message>
    <message>
        <source>Setting not valid</source>
        <translation>Ajuste no válido</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a number in its range.</source>
        <translation>El ajuste «%1» (origen: %2) no es un número de su intervalo.</translation>
    </message>
    <message>
        <source>Allowed: %3</source>
        <translation>Permitido: %3</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>Corregir el número.</translation>
    </message>
    <message>
        <source>The setting “%1” is not a number in its range.</source>
        <translation>El ajuste «%1» no es un número de su intervalo.</translation>
    </message>
    <message>
        <source>Allowed: %2</source>
        <translation>Permitido: %2</translation>
    </message>
    <message>
        <source>A setting is not a number in its range.</source>
        <translation>Un ajuste no es un número de su intervalo.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, has none of its values.</source>
        <translation>El ajuste «%1» (origen: %2) no tiene ninguno de sus valores.</translation>
    </message>
    <message>
        <source>Choose one of the allowed values.</source>
        <translation>Elegir uno de los valores permitidos.</translation>
    </message>
    <message>
        <source>The setting “%1” has none of its values.</source>
        <translation>El ajuste «%1» no tiene ninguno de sus valores.</translation>
    </message>
    <message>
        <source>A setting has none of its values.</source>
        <translation>Un ajuste no tiene ninguno de sus valores.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is too long or holds control characters.</source>
        <translation>El ajuste «%1» (origen: %2) es demasiado largo o contiene caracteres de control.</translation>
    </message>
    <message>
        <source>At most %3 characters in one line.</source>
        <translation>Como máximo, %3 caracteres en una línea.</translation>
    </message>
    <message>
        <source>Shorten it to one line.</source>
        <translation>Acortarlo a una línea.</translation>
    </message>
    <message>
        <source>The setting “%1” is too long or holds control characters.</source>
        <translation>El ajuste «%1» es demasiado largo o contiene caracteres de control.</translation>
    </message>
    <message>
        <source>At most %2 characters in one line.</source>
        <translation>Como máximo, %2 caracteres en una línea.</translation>
    </message>
    <message>
        <source>A setting is too long or holds control characters.</source>
        <translation>Un ajuste es demasiado largo o contiene caracteres de control.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not an address to listen on.</source>
        <translation>El ajuste «%1» (origen: %2) no es una dirección de escucha.</translation>
    </message>
    <message>
        <source>It has the form %3</source>
        <translation>Tiene la forma %3</translation>
    </message>
    <message>
        <source>It has the form 127.0.0.1:8090</source>
        <translation>Tiene la forma 127.0.0.1:8090</translation>
    </message>
    <message>
        <source>The setting “%1” is not an address to listen on.</source>
        <translation>El ajuste «%1» no es una dirección de escucha.</translation>
    </message>
    <message>
        <source>It has the form %2</source>
        <translation>Tiene la forma %2</translation>
    </message>
    <message>
        <source>A setting is not an address to listen on.</source>
        <translation>Un ajuste no es una dirección de escucha.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a version of WhatsApp&apos;s interface.</source>
        <translation>El ajuste «%1» (origen: %2) no es una versión de la interfaz de WhatsApp.</translation>
    </message>
    <message>
        <source>It has the form v22.0</source>
        <translation>Tiene la forma v22.0</translation>
    </message>
    <message>
        <source>The setting “%1” is not a version of WhatsApp&apos;s interface.</source>
        <translation>El ajuste «%1» no es una versión de la interfaz de WhatsApp.</translation>
    </message>
    <message>
        <source>A setting is not a version of WhatsApp&apos;s interface.</source>
        <translation>Un ajuste no es una versión de la interfaz de WhatsApp.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not the address of a database.</source>
        <translation>El ajuste «%1» (origen: %2) no es la dirección de una base de datos.</translation>
    </message>
    <message>
        <source>It has one of the forms %3</source>
        <translation>Tiene una de las formas %3</translation>
    </message>
    <message>
        <source>It has the form sqlite:/path/file.db or postgresql://user@host:port/database.</source>
        <translation>Tiene la forma sqlite:/ruta/archivo.db o postgresql://usuario@servidor:puerto/base.</translation>
    </message>
    <message>
        <source>The setting “%1” is not the address of a database.</source>
        <translation>El ajuste «%1» no es la dirección de una base de datos.</translation>
    </message>
    <message>
        <source>It has one of the forms %2</source>
        <translation>Tiene una de las formas %2</translation>
    </message>
    <message>
        <source>A setting is not the address of a database.</source>
        <translation>Un ajuste no es la dirección de una base de datos.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a web address.</source>
        <translation>El ajuste «%1» (origen: %2) no es una dirección web.</translation>
    </message>
    <message>
        <source>It has the form https://campus.example</source>
        <translation>Tiene la forma https://campus.example</translation>
    </message>
    <message>
        <source>A setting is not a web address.</source>
        <translation>Un ajuste no es una dirección web.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, holds a user name or password inside the address.</source>
        <translation>El ajuste «%1» (origen: %2) contiene un usuario o una contraseña dentro de la dirección.</translation>
    </message>
    <message>
        <source>Write the address without them.</source>
        <translation>Escribir la dirección sin esos datos.</translation>
    </message>
    <message>
        <source>A setting holds a user name or password inside the address.</source>
        <translation>Un ajuste contiene un usuario o una contraseña dentro de la dirección.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a country.</source>
        <translation>El ajuste «%1» (origen: %2) no es un país.</translation>
    </message>
    <message>
        <source>Write the two letters of the country, such as ES, MX or AR.</source>
        <translation>Escribir las dos letras del país, como ES, MX o AR.</translation>
    </message>
    <message>
        <source>A setting is not a country.</source>
        <translation>Un ajuste no es un país.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, may hold only digits.</source>
        <translation>El ajuste «%1» (origen: %2) solo puede contener dígitos.</translation>
    </message>
    <message>
        <source>Copy the number as Meta shows it, without spaces.</source>
        <translation>Copiar el número como lo muestra Meta, sin espacios.</translation>
    </message>
    <message>
        <source>A setting may hold only digits.</source>
        <translation>Un ajuste solo puede contener dígitos.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, does not name a template.</source>
        <translation>El ajuste «%1» (origen: %2) no nombra una plantilla.</translation>
    </message>
    <message>
        <source>It has the form name:language, such as bienvenida_curso:es.</source>
        <translation>Tiene la forma nombre:idioma, como bienvenida_curso:es.</translation>
    </message>
    <message>
        <source>A setting does not name a template.</source>
        <translation>Un ajuste no nombra una plantilla.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a table of variables.</source>
        <translation>El ajuste «%1» (origen: %2) no es una tabla de variables.</translation>
    </message>
    <message>
        <source>It is a JSON object such as {&quot;body.1&quot;: &quot;first_name&quot;}.</source>
        <translation>Es un objeto JSON como {&quot;body.1&quot;: &quot;first_name&quot;}.</translation>
    </message>
    <message>
        <source>A setting is not a table of variables.</source>
        <translation>Un ajuste no es una tabla de variables.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, holds a password, which is not kept among the settings.</source>
        <translation>El ajuste «%1» (origen: %2) contiene una contraseña, que no se guarda entre los ajustes.</translation>
    </message>
    <message>
        <source>Write the address without it and type the password where it is asked for; for a service, put it into BEDEL_DATABASE.</source>
        <translation>Escribir la dirección sin ella e introducir la contraseña donde se pide; para un servicio, ponerla en BEDEL_DATABASE.</translation>
    </message>
    <message>
        <source>A setting holds a password, which is not kept among the settings.</source>
        <translation>Un ajuste contiene una contraseña, que no se guarda entre los ajustes.</translation>
    </message>
    <message>
        <source>Profile name not valid</source>
        <translation>Nombre de perfil no válido</translation>
    </message>
    <message>
        <source>A profile cannot have this name.</source>
        <translation>Un perfil no puede tener este nombre.</translation>
    </message>
    <message>
        <source>Use up to 40 small letters, digits, hyphens and underscores.</source>
        <translation>Usar hasta 40 letras minúsculas, cifras, guiones y guiones bajos.</translation>
    </message>
    <message>
        <source>Profile cannot be read</source>
        <translation>No se puede leer el perfil</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>Give this user the right to read it, or choose another profile.</source>
        <translation>Dar a este usuario del sistema permiso para leerlo o elegir otro perfil.</translation>
    </message>
    <message>
        <source>Profile damaged</source>
        <translation>Perfil dañado</translation>
    </message>
    <message>
        <source>The file %1 is not a profile of Bedel.</source>
        <translation>El archivo %1 no es un perfil de Bedel.</translation>
    </message>
    <message>
        <source>Correct the file, or move it away to begin with the default settings.</source>
        <translation>Corregir el archivo o moverlo a otro sitio para empezar con los ajustes iniciales.</translation>
    </message>
    <message>
        <source>Setting not saved</source>
        <translation>Ajuste sin guardar</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir en el archivo %1.</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder, and check that the disk has room.</source>
        <translation>Dar a este usuario del sistema permiso para escribir en el archivo y en su carpeta, y comprobar que queda espacio en el disco.</translation>
    </message>
    <message>
        <source>Another program is writing the file %1 at this moment.</source>
        <translation>Otro programa está escribiendo en el archivo %1 en este momento.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Reintentar dentro de un momento.</translation>
    </message>
    <message>
        <source>Setting of the centre</source>
        <translation>Ajuste del centro</translation>
    </message>
    <message>
        <source>“%1” applies to all desks and is kept in the database, not in this computer&apos;s profile.</source>
        <translation>«%1» vale para todos los puestos y se guarda en la base de datos, no en el perfil de este equipo.</translation>
    </message>
    <message>
        <source>Change it in Settings or with “bedelctl settings set”.</source>
        <translation>Cambiarlo en Ajustes o con «bedelctl settings set».</translation>
    </message>
    <message>
        <source>Setting fixed from outside</source>
        <translation>Ajuste fijado desde fuera</translation>
    </message>
    <message>
        <source>“%1” is set by the environment variable %2, which wins over what is chosen here.</source>
        <translation>«%1» está fijado por la variable de entorno %2, que prevalece sobre lo que se elija aquí.</translation>
    </message>
    <message>
        <source>Change or remove the variable, then start Bedel again.</source>
        <translation>Cambiar o quitar la variable y volver a abrir Bedel.</translation>
    </message>
    <message>
        <source>Secret fixed from outside</source>
        <translation>Secreto fijado desde fuera</translation>
    </message>
    <message>
        <source>This secret is given by the environment variable %1, which wins over what is typed here.</source>
        <translation>Este secreto viene de la variable de entorno %1, que prevalece sobre lo que se escriba aquí.</translation>
    </message>
    <message>
        <source>This secret is given to the service by systemd, as credential “%1”.</source>
        <translation>Este secreto lo da systemd al servicio, como credencial «%1».</translation>
    </message>
    <message>
        <source>Change the credential in the service&apos;s configuration, then start it again.</source>
        <translation>Cambiar la credencial en la configuración del servicio y volver a iniciarlo.</translation>
    </message>
    <message>
        <source>Credential cannot be read</source>
        <translation>No se puede leer la credencial</translation>
    </message>
    <message>
        <source>The credential %1 cannot be read.</source>
        <translation>No se puede leer la credencial %1.</translation>
    </message>
    <message>
        <source>Check the credentials in the service&apos;s configuration, then start it again.</source>
        <translation>Revisar las credenciales en la configuración del servicio y volver a iniciarlo.</translation>
    </message>
    <message>
        <source>Keychain closed</source>
        <translation>Llavero bloqueado</translation>
    </message>
    <message>
        <source>The keychain of this computer was not unlocked, so the token in it cannot be used.</source>
        <translation>El llavero de este equipo no se desbloqueó, así que no se puede usar el token que guarda.</translation>
    </message>
    <message>
        <source>Unlock it when the system asks, or type the token again; it is then kept until Bedel is closed.</source>
        <translation>Desbloquearlo cuando el sistema lo pida o volver a escribir el token, que entonces se conserva hasta cerrar Bedel.</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Sin llavero</translation>
    </message>
    <message>
        <source>This computer has no keychain in which a token could be kept.</source>
        <translation>Este equipo no tiene un llavero donde guardar el token.</translation>
    </message>
    <message>
        <source>The token is kept until Bedel is closed and asked for again next time. GNOME Keyring or KWallet provide a keychain.</source>
        <translation>El token se conserva hasta cerrar Bedel y se pide de nuevo la próxima vez. GNOME Keyring y KWallet ofrecen un llavero.</translation>
    </message>
    <message>
        <source>Engine key not valid</source>
        <translation>Clave del motor no válida</translation>
    </message>
    <message>
        <source>The key with which typed passwords are sealed is damaged.</source>
        <translation>La clave con la que se cifran las contraseñas escritas está dañada.</translation>
    </message>
    <message>
        <source>Remove it in Settings, Connections; a new one is made. Passwords not yet used have to be typed again.</source>
        <translation>Quitarla en Ajustes › Conexiones: se crea otra. Las contraseñas aún sin usar hay que escribirlas de nuevo.</translation>
    </message>
    <message>
        <source>Password cannot be opened</source>
        <translation>No se puede descifrar la contraseña</translation>
    </message>
    <message>
        <source>The sealed password belongs to another key or is damaged.</source>
        <translation>La contraseña cifrada corresponde a otra clave o está dañada.</translation>
    </message>
    <message>
        <source>Type the password again, or let the campus make one and mail it.</source>
        <translation>Volver a escribir la contraseña o dejar que el campus cree una y la envíe por correo.</translation>
    </message>
    <message>
        <source>Database not reachable</source>
        <translation>Sin conexión con la base de datos</translation>
    </message>
    <message>
        <source>The database on “%1” cannot be reached.</source>
        <translation>No se puede conectar con la base de datos en «%1».</translation>
    </message>
    <message>
        <source>Check the network and that the server is running. Nothing typed is lost; it is used again as soon as it is back.</source>
        <translation>Comprobar la red y que el servidor está en marcha. Nada de lo escrito se pierde: se usa en cuanto vuelva la conexión.</translation>
    </message>
    <message>
        <source>The database cannot be reached: the server or the network drive does not answer.</source>
        <translation>No se puede conectar con la base de datos: el servidor o la unidad de red no responde.</translation>
    </message>
    <message>
        <source>Database busy</source>
        <translation>Base de datos ocupada</translation>
    </message>
    <message>
        <source>Another program held the database for too long.</source>
        <translation>Otro programa retuvo la base de datos demasiado tiempo.</translation>
    </message>
    <message>
        <source>Try again in a moment. If it repeats, close other programs that have the file open, such as a backup or a synchronised folder.</source>
        <translation>Reintentar dentro de un momento. Si se repite, cerrar otros programas que tengan abierto el archivo, como una copia de seguridad o una carpeta sincronizada.</translation>
    </message>
    <message>
        <source>Database cannot be written</source>
        <translation>No se puede escribir en la base de datos</translation>
    </message>
    <message>
        <source>The database can be read but not written. Nothing was changed.</source>
        <translation>La base de datos se puede leer, pero no modificar. No se cambió nada.</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder, or choose another place in Settings, Database.</source>
        <translation>Dar a este usuario del sistema permiso para escribir en el archivo y en su carpeta, o elegir otro sitio en Ajustes › Base de datos.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>There is no room left for the database. Nothing was changed.</source>
        <translation>No queda espacio para la base de datos. No se cambió nada.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation>Liberar espacio en el disco y reintentar.</translation>
    </message>
    <message>
        <source>Database of a newer version</source>
        <translation>Base de datos de una versión más nueva</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Bedel. Nothing was changed.</source>
        <translation>Una versión más nueva de Bedel escribió la base de datos. No se cambió nada.</translation>
    </message>
    <message>
        <source>Install the newest version of Bedel on this computer.</source>
        <translation>Instalar en este equipo la última versión de Bedel.</translation>
    </message>
    <message>
        <source>Not a database of Bedel</source>
        <translation>No es una base de datos de Bedel</translation>
    </message>
    <message>
        <source>The file or database holds something else. Nothing was changed.</source>
        <translation>El archivo o la base de datos contiene otra cosa. No se cambió nada.</translation>
    </message>
    <message>
        <source>Choose another file, or an empty database, in Settings, Database.</source>
        <translation>Elegir otro archivo, o una base de datos vacía, en Ajustes › Base de datos.</translation>
    </message>
    <message>
        <source>Database damaged</source>
        <translation>Base de datos dañada</translation>
    </message>
    <message>
        <source>The database file is damaged. It is not written any more, so that nothing gets worse.</source>
        <translation>El archivo de la base de datos está dañado. Ya no se escribe en él, para no empeorarlo.</translation>
    </message>
    <message>
        <source>Close Bedel, make a copy of the file, and restore the last backup. The damaged copy may still help to recover data.</source>
        <translation>Cerrar Bedel, hacer una copia del archivo y restaurar la última copia de seguridad. La copia dañada aún puede servir para recuperar datos.</translation>
    </message>
    <message>
        <source>Database password wrong</source>
        <translation>Acceso incorrecto a la base de datos</translation>
    </message>
    <message>
        <source>The database server does not accept the user or the password.</source>
        <translation>El servidor de la base de datos no acepta el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>Type them again in Settings, Database, or ask whoever looks after the server.</source>
        <translation>Volver a escribirlos en Ajustes › Base de datos o consultar a quien se encarga del servidor.</translation>
    </message>
    <message>
        <source>Database not found</source>
        <translation>No se encuentra la base de datos</translation>
    </message>
    <message>
        <source>There is no database “%1” on the server, or no such folder.</source>
        <translation>En el servidor no existe la base de datos «%1», o no existe esa carpeta.</translation>
    </message>
    <message>
        <source>Create it, or correct its name in Settings, Database.</source>
        <translation>Crearla o corregir su nombre en Ajustes › Base de datos.</translation>
    </message>
    <message>
        <source>There is no such database on the server, or no such folder.</source>
        <translation>En el servidor no existe esa base de datos, o no existe esa carpeta.</translation>
    </message>
    <message>
        <source>Contradiction in the data</source>
        <translation>Contradicción en los datos</translation>
    </message>
    <message>
        <source>The database refused the change because it contradicts what is stored. Nothing was changed.</source>
        <translation>La base de datos rechazó el cambio porque contradice lo que ya está guardado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Reload the page and look at the current values; somebody else may have changed them.</source>
        <translation>Recargar la página y mirar los valores actuales: puede que otra persona los haya cambiado.</translation>
    </message>
    <message>
        <source>Database could not be brought up to date</source>
        <translation>No se pudo actualizar la base de datos</translation>
    </message>
    <message>
        <source>A step that brings the database up to date failed, or differs from the one applied earlier. The database is as it was.</source>
        <translation>Un paso de la actualización de la base de datos falló o difiere del que se aplicó antes. La base de datos sigue como estaba.</translation>
    </message>
    <message>
        <source>Make a backup and pass the details on to whoever looks after Bedel.</source>
        <translation>Hacer una copia de seguridad y pasar los detalles a quien se encarga de Bedel.</translation>
    </message>
    <message>
        <source>Database address not understood</source>
        <translation>Dirección de la base de datos no válida</translation>
    </message>
    <message>
        <source>The address of the database cannot be read.</source>
        <translation>No se entiende la dirección de la base de datos.</translation>
    </message>
    <message>
        <source>Not confirmed by the database</source>
        <translation>Sin confirmar por la base de datos</translation>
    </message>
    <message>
        <source>The connection with the database was cut at the moment of saving. The change may have been saved, or not.</source>
        <translation>La conexión con la base de datos se cortó justo al guardar. El cambio puede haberse guardado o no.</translation>
    </message>
    <message>
        <source>Reload the page and look. Nothing is saved twice.</source>
        <translation>Recargar la página y mirar. Nada se guarda dos veces.</translation>
    </message>
    <message>
        <source>Database does not allow it</source>
        <translation>La base de datos no lo permite</translation>
    </message>
    <message>
        <source>The user of the database may not do this. Nothing was changed.</source>
        <translation>El usuario de la base de datos no tiene permiso para esto. No se cambió nada.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the server to give that user the rights on the schema “bedel”, or to run “bedelctl migrate” with a user who has them.</source>
        <translation>Pedir a quien se encarga del servidor que dé a ese usuario los permisos sobre el esquema «bedel», o que ejecute «bedelctl migrate» con un usuario que los tenga.</translation>
    </message>
    <message>
        <source>Changed in the meantime</source>
        <translation>Cambiado mientras tanto</translation>
    </message>
    <message>
        <source>Somebody else changed or created the same thing in the meantime. Nothing was overwritten.</source>
        <translation>Otra persona cambió o creó lo mismo mientras tanto. No se sobrescribió nada.</translation>
    </message>
    <message>
        <source>Reload the page and look at the current values, then decide again.</source>
        <translation>Recargar la página, mirar los valores actuales y volver a decidir.</translation>
    </message>
    <message>
        <source>the campus</source>
        <translation>el campus</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>la base de datos</translation>
    </message>
    <message>
        <source>Bedel</source>
        <translation>Bedel</translation>
    </message>
    <message>
        <source>Refused by WhatsApp</source>
        <translation>Rechazado por WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp answered “%1” (code %2).</source>
        <translation>WhatsApp respondió «%1» (código %2).</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>The work was stopped before it was finished.</source>
        <translation>El trabajo se detuvo antes de terminar.</translation>
    </message>
    <message>
        <source>What had not been done yet goes on at the next start, or can be asked for again.</source>
        <translation>Lo que quedó sin hacer continúa en el próximo inicio, o se puede volver a pedir.</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>There is no way to reach %9 at the moment.</source>
        <translation>En este momento no hay forma de conectar con %9.</translation>
    </message>
    <message>
        <source>Check the network of this computer. What was asked for is kept and done when it is back.</source>
        <translation>Comprobar la red de este equipo. Lo pedido se conserva y se hace cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>No answer came from %9 in time.</source>
        <translation>No llegó a tiempo ninguna respuesta desde %9.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it repeats, check the network or try at a quieter hour.</source>
        <translation>Se reintenta automáticamente. Si se repite, comprobar la red o probar a una hora más tranquila.</translation>
    </message>
    <message>
        <source>Connection not secure</source>
        <translation>Conexión no segura</translation>
    </message>
    <message>
        <source>The secure connection with %9 could not be made; the certificate of “%1” is not valid, has expired, or belongs to another server.</source>
        <translation>No se pudo abrir la conexión segura con %9: el certificado de «%1» no es válido, ha caducado o pertenece a otro servidor.</translation>
    </message>
    <message>
        <source>Check the address and this computer&apos;s date and time. If they are right, whoever looks after that server has to renew its certificate.</source>
        <translation>Comprobar la dirección y la fecha y la hora de este equipo. Si están bien, quien se encarga de ese servidor tiene que renovar el certificado.</translation>
    </message>
    <message>
        <source>The secure connection with %9 could not be made; its certificate is not valid, has expired, or belongs to another server.</source>
        <translation>No se pudo abrir la conexión segura con %9: su certificado no es válido, ha caducado o pertenece a otro servidor.</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Respuesta inesperada</translation>
    </message>
    <message>
        <source>Something else answered in the place of %9.</source>
        <translation>Respondió algo que no es %9.</translation>
    </message>
    <message>
        <source>Check the address in Settings, Connections, and whether a proxy or a login page is in between.</source>
        <translation>Comprobar la dirección en Ajustes › Conexiones, y si hay por medio un proxy o una página de acceso.</translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation>Acceso rechazado</translation>
    </message>
    <message>
        <source>The password or token was not accepted by %9.</source>
        <translation>La contraseña o el token no fueron aceptados por %9.</translation>
    </message>
    <message>
        <source>Type it again in Settings, Connections; if it has expired, create a new one.</source>
        <translation>Volver a escribirlo en Ajustes › Conexiones; si ha caducado, crear otro.</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>Falta un permiso</translation>
    </message>
    <message>
        <source>The account used may not do this, says %9.</source>
        <translation>La cuenta usada no tiene permiso para esto, según %9.</translation>
    </message>
    <message>
        <source>Ask the administrator for the permission. “Test connection” in Settings, Connections, says what is missing.</source>
        <translation>Pedir el permiso a la administración. En Ajustes › Conexiones, «Probar la conexión» dice qué falta.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encuentra</translation>
    </message>
    <message>
        <source>What was asked for is not, or no longer, known to %9.</source>
        <translation>Lo pedido no existe, o ya no existe, en %9.</translation>
    </message>
    <message>
        <source>Reload the page; if it is still shown, bring the data up to date.</source>
        <translation>Recargar la página; si sigue apareciendo, actualizar los datos.</translation>
    </message>
    <message>
        <source>Value not accepted</source>
        <translation>Valor no aceptado</translation>
    </message>
    <message>
        <source>The value “%2” of “%1” was not accepted by %9.</source>
        <translation>El valor «%2» de «%1» no fue aceptado por %9.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corregirlo y reintentar.</translation>
    </message>
    <message>
        <source>The value of “%1” was not accepted by %9.</source>
        <translation>El valor de «%1» no fue aceptado por %9.</translation>
    </message>
    <message>
        <source>A value was not accepted by %9.</source>
        <translation>Un valor no fue aceptado por %9.</translation>
    </message>
    <message>
        <source>Check what was typed, correct it and try again.</source>
        <translation>Revisar lo escrito, corregirlo y reintentar.</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>Algo lo impide</translation>
    </message>
    <message>
        <source>“%1” (id %2) is in the way, says %9.</source>
        <translation>«%1» (id %2) lo impide, según %9.</translation>
    </message>
    <message>
        <source>Look at it first, then decide again.</source>
        <translation>Mirarlo primero y volver a decidir.</translation>
    </message>
    <message>
        <source>What was asked for contradicts what already stands in %9.</source>
        <translation>Lo pedido contradice lo que ya consta en %9.</translation>
    </message>
    <message>
        <source>Reload the page, look at the current state, and decide again.</source>
        <translation>Recargar la página, mirar el estado actual y volver a decidir.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Demasiadas peticiones</translation>
    </message>
    <message>
        <source>Too many requests within a short time, says %9.</source>
        <translation>Demasiadas peticiones en poco tiempo, según %9.</translation>
    </message>
    <message>
        <source>Nothing has to be done: it goes on by itself, more slowly.</source>
        <translation>No hay que hacer nada: continúa automáticamente, más despacio.</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>En mantenimiento</translation>
    </message>
    <message>
        <source>Maintenance work is going on at %9.</source>
        <translation>Hay trabajos de mantenimiento en %9.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the work waits and goes on afterwards.</source>
        <translation>No hay que hacer nada: el trabajo espera y continúa después.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>The connection with %9 was cut before the answer. What was asked for may have been done, or not.</source>
        <translation>La conexión con %9 se cortó antes de la respuesta. Lo pedido puede haberse hecho o no.</translation>
    </message>
    <message>
        <source>It is not repeated by itself. Look whether it has arrived, then decide.</source>
        <translation>No se repite automáticamente. Mirar si ha llegado y decidir.</translation>
    </message>
    <message>
        <source>Database failure</source>
        <translation>Fallo de la base de datos</translation>
    </message>
    <message>
        <source>The data could not be read or written.</source>
        <translation>No se pudieron leer o guardar los datos.</translation>
    </message>
    <message>
        <source>Try again. If it repeats, pass the details on to whoever looks after Bedel.</source>
        <translation>Reintentar. Si se repite, pasar los detalles a quien se encarga de Bedel.</translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation>Fallo inesperado</translation>
    </message>
    <message>
        <source>An unexpected failure occurred in %9.</source>
        <translation>Se produjo un fallo inesperado en %9.</translation>
    </message>
    <message>
        <source>Try again later. If it repeats, pass the details on to whoever looks after Bedel.</source>
        <translation>Reintentar más tarde. Si se repite, pasar los detalles a quien se encarga de Bedel.</translation>
    </message>
    <message>
        <source>Not confirmed by the campus</source>
        <translation>Sin confirmar por el campus</translation>
    </message>
    <message>
        <source>The campus did not say which number the new account has.</source>
        <translation>El campus no dijo qué número tiene la cuenta nueva.</translation>
    </message>
    <message>
        <source>Nothing is repeated blindly: before it goes on, the program looks on the campus what is already there.</source>
        <translation>Nada se repite a ciegas: antes de continuar, el programa mira en el campus qué hay ya.</translation>
    </message>
    <message>
        <source>The connection was cut before the campus answered. It may have done what was asked, or not.</source>
        <translation>La conexión se cortó antes de que el campus respondiera. Lo pedido puede haberse hecho o no.</translation>
    </message>
    <message>
        <source>Permission missing on the campus</source>
        <translation>Falta un permiso en el campus</translation>
    </message>
    <message>
        <source>The campus refused the request: its web service account lacks the capability “%1”.</source>
        <translation>El campus rechazó la petición: a la cuenta del servicio web le falta el permiso «%1».</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, open the role of the web service account and allow “%1”. Then try again.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Permisos › Definir roles, abrir el rol de la cuenta del servicio web y permitir «%1». Después, reintentar.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, open the role of the web service account and allow the permission named there. Then try again.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Permisos › Definir roles, abrir el rol de la cuenta del servicio web y dar el permiso que se nombra ahí. Después, reintentar.</translation>
    </message>
    <message>
        <source>The campus refused the request: its web service account lacks a capability.</source>
        <translation>El campus rechazó la petición: a la cuenta del servicio web le falta un permiso.</translation>
    </message>
    <message>
        <source>In Settings, Connections, “Test connection” names the missing capability. In Moodle it is allowed under Site administration &gt; Users &gt; Permissions &gt; Define roles.</source>
        <translation>En Ajustes › Conexiones, «Probar la conexión» nombra el permiso que falta. En Moodle se da en Administración del sitio › Usuarios › Permisos › Definir roles.</translation>
    </message>
    <message>
        <source>The campus does not show the completion report to the web service account.</source>
        <translation>El campus no muestra el informe de finalización a la cuenta del servicio web.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, allow “report/completion:view” to the role of the web service account.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Permisos › Definir roles, permitir «report/completion:view» al rol de la cuenta del servicio web.</translation>
    </message>
    <message>
        <source>Web service access refused</source>
        <translation>Acceso al servicio web rechazado</translation>
    </message>
    <message>
        <source>The campus does not let this token call the function “%1”. The function may be missing from the service, or the service is switched off, the account is not among its authorised users, this computer&apos;s address is not allowed, the account lacks “webservice/rest:use”, or the token has expired.</source>
        <translation>El campus no deja que este token llame a la función «%1». Puede que la función falte en el servicio, que el servicio esté desactivado, que la cuenta no esté entre los usuarios autorizados, que la dirección de este equipo no esté permitida, que a la cuenta le falte «webservice/rest:use» o que el token haya caducado.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, check that the service is enabled, that “%1” is among its functions and the account among its users. Then, under Manage tokens, check the date and the addresses of the token.</source>
        <translation>En Moodle, Administración del sitio › Servidor › Servicios web › Servicios externos, comprobar que el servicio está habilitado, que «%1» está entre sus funciones y la cuenta entre sus usuarios. Después, en Administrar tokens, comprobar la fecha y las direcciones del token.</translation>
    </message>
    <message>
        <source>The campus does not let this token in. The function may be missing from the service, or the service is switched off, the account is not among its authorised users, this computer&apos;s address is not allowed, the account lacks “webservice/rest:use”, or the token has expired.</source>
        <translation>El campus no deja entrar a este token. Puede que la función falte en el servicio, que el servicio esté desactivado, que la cuenta no esté entre los usuarios autorizados, que la dirección de este equipo no esté permitida, que a la cuenta le falte «webservice/rest:use» o que el token haya caducado.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, check the service, its functions and its users; under Manage tokens, the date and the addresses of the token.</source>
        <translation>En Moodle, Administración del sitio › Servidor › Servicios web › Servicios externos, comprobar el servicio, sus funciones y sus usuarios; en Administrar tokens, la fecha y las direcciones del token.</translation>
    </message>
    <message>
        <source>Token not valid</source>
        <translation>Token no válido</translation>
    </message>
    <message>
        <source>The campus does not know the token. It was mistyped, withdrawn, or has expired.</source>
        <translation>El campus no conoce el token. Está mal escrito, fue retirado o ha caducado.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; Manage tokens, create a new token for the service and save it in Settings, Connections.</source>
        <translation>En Moodle, Administración del sitio › Servidor › Servicios web › Administrar tokens, crear un token nuevo para el servicio y guardarlo en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>Web service account suspended</source>
        <translation>Cuenta del servicio web suspendida</translation>
    </message>
    <message>
        <source>The account to which the token belongs is suspended on the campus.</source>
        <translation>La cuenta a la que pertenece el token está suspendida en el campus.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Browse list of users, reactivate the web service account. Then try again.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Examinar lista de usuarios, reactivar la cuenta del servicio web. Después, reintentar.</translation>
    </message>
    <message>
        <source>Web service account deleted</source>
        <translation>Cuenta del servicio web borrada</translation>
    </message>
    <message>
        <source>The account to which the token belongs was deleted on the campus.</source>
        <translation>La cuenta a la que pertenecía el token fue borrada en el campus.</translation>
    </message>
    <message>
        <source>Create a web service account and a token in Moodle and save the token in Settings, Connections.</source>
        <translation>Crear en Moodle una cuenta del servicio web y un token, y guardar el token en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>Web service account not confirmed</source>
        <translation>Cuenta del servicio web sin confirmar</translation>
    </message>
    <message>
        <source>The account to which the token belongs has not been confirmed on the campus.</source>
        <translation>La cuenta a la que pertenece el token está sin confirmar en el campus.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Browse list of users, confirm the web service account. Then try again.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Examinar lista de usuarios, confirmar la cuenta del servicio web. Después, reintentar.</translation>
    </message>
    <message>
        <source>Password of the web service account expired</source>
        <translation>Contraseña de la cuenta del servicio web caducada</translation>
    </message>
    <message>
        <source>The password of the account to which the token belongs has expired.</source>
        <translation>La contraseña de la cuenta a la que pertenece el token ha caducado.</translation>
    </message>
    <message>
        <source>Give the web service account a password that does not expire, then try again.</source>
        <translation>Poner a la cuenta del servicio web una contraseña que no caduque y reintentar.</translation>
    </message>
    <message>
        <source>Campus in maintenance</source>
        <translation>Campus en mantenimiento</translation>
    </message>
    <message>
        <source>The campus is in maintenance mode and accepts no requests.</source>
        <translation>El campus está en modo de mantenimiento y no acepta peticiones.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the work waits and goes on when the campus is back. If it lasts, ask the administrator of the campus.</source>
        <translation>No hay que hacer nada: el trabajo espera y continúa cuando vuelva el campus. Si se alarga, consultar a la administración del campus.</translation>
    </message>
    <message>
        <source>The campus shows its maintenance page.</source>
        <translation>El campus muestra su página de mantenimiento.</translation>
    </message>
    <message>
        <source>Course or activity not accessible</source>
        <translation>Sin acceso al curso o a la actividad</translation>
    </message>
    <message>
        <source>The web service account may not enter this course or activity. It needs “%1”.</source>
        <translation>La cuenta del servicio web no puede entrar en este curso o actividad. Necesita «%1».</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, allow “%1” to the role of the web service account. The role has to be assigned at site level.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Permisos › Definir roles, permitir «%1» al rol de la cuenta del servicio web. El rol tiene que estar asignado para todo el sitio.</translation>
    </message>
    <message>
        <source>Course not accessible</source>
        <translation>Sin acceso al curso</translation>
    </message>
    <message>
        <source>The web service account may not enter the course %2 of the campus. It needs “%1”.</source>
        <translation>La cuenta del servicio web no puede entrar en el curso %2 del campus. Necesita «%1».</translation>
    </message>
    <message>
        <source>Password change demanded</source>
        <translation>Cambio de contraseña obligatorio</translation>
    </message>
    <message>
        <source>The campus demands that the web service account change its password first; until then it closes all courses to it.</source>
        <translation>El campus exige cambiar primero la contraseña de la cuenta del servicio web; hasta entonces le cierra todos los cursos.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Browse list of users, edit the web service account and switch off “Force password change”.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Examinar lista de usuarios, editar la cuenta del servicio web y desactivar «Forzar cambio de contraseña».</translation>
    </message>
    <message>
        <source>The web service account may not enter the course %1, or something in it.</source>
        <translation>La cuenta del servicio web no puede entrar en el curso %1 o en algo de su contenido.</translation>
    </message>
    <message>
        <source>In Moodle, allow “moodle/course:view” to the role of the web service account at site level; for hidden courses and activities also “moodle/course:viewhiddencourses” and “moodle/course:viewhiddenactivities”.</source>
        <translation>En Moodle, permitir «moodle/course:view» al rol de la cuenta del servicio web para todo el sitio; para cursos y actividades ocultos, también «moodle/course:viewhiddencourses» y «moodle/course:viewhiddenactivities».</translation>
    </message>
    <message>
        <source>The web service account may not enter this course or activity, or it is hidden.</source>
        <translation>La cuenta del servicio web no puede entrar en este curso o actividad, o está oculto.</translation>
    </message>
    <message>
        <source>In Moodle, allow “moodle/course:view” and, for hidden courses, “moodle/course:viewhiddencourses” to the role of the account at site level. If the text speaks of a password change, switch off “Force password change” in the account&apos;s profile.</source>
        <translation>En Moodle, permitir «moodle/course:view» y, para cursos ocultos, «moodle/course:viewhiddencourses» al rol de la cuenta para todo el sitio. Si el texto habla de un cambio de contraseña, desactivar «Forzar cambio de contraseña» en el perfil de la cuenta.</translation>
    </message>
    <message>
        <source>The web service account may not enter a course, or it has to change its password first.</source>
        <translation>La cuenta del servicio web no puede entrar en un curso, o antes hay que cambiar su contraseña.</translation>
    </message>
    <message>
        <source>In Moodle, allow “moodle/course:view” and, for hidden courses, “moodle/course:viewhiddencourses” to the role of the account at site level, and switch off “Force password change” in the account&apos;s profile.</source>
        <translation>En Moodle, permitir «moodle/course:view» y, para cursos ocultos, «moodle/course:viewhiddencourses» al rol de la cuenta para todo el sitio, y desactivar «Forzar cambio de contraseña» en el perfil de la cuenta.</translation>
    </message>
    <message>
        <source>Role cannot be assigned</source>
        <translation>No se puede asignar el rol</translation>
    </message>
    <message>
        <source>The web service account may not give the student role in this course.</source>
        <translation>La cuenta del servicio web no puede dar el rol de estudiante en este curso.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles &gt; Allow role assignments, tick the student role in the row of the web service role, and allow “moodle/role:assign”. The number of the student role stands in Settings, Connections.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Permisos › Definir roles › Permitir asignar roles, marcar el rol de estudiante en la fila del rol del servicio web, y permitir «moodle/role:assign». El número del rol de estudiante está en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>No manual enrolment in the course</source>
        <translation>Curso sin matriculación manual</translation>
    </message>
    <message>
        <source>The course “%1” has no active manual enrolment, so nobody can be enrolled in it from here.</source>
        <translation>El curso «%1» no tiene activa la matriculación manual, así que desde aquí no se puede matricular a nadie.</translation>
    </message>
    <message>
        <source>In Moodle, open the course, Participants &gt; Enrolment methods, and add or enable “Manual enrolments”. Then try again.</source>
        <translation>En Moodle, abrir el curso, Participantes › Métodos de matriculación, y añadir o habilitar «Matriculación manual». Después, reintentar.</translation>
    </message>
    <message>
        <source>The course has no active manual enrolment, so nobody can be enrolled in it from here.</source>
        <translation>El curso no tiene activa la matriculación manual, así que desde aquí no se puede matricular a nadie.</translation>
    </message>
    <message>
        <source>Enrolment not possible</source>
        <translation>No se puede matricular</translation>
    </message>
    <message>
        <source>The campus does not let the web service account enrol students in this course.</source>
        <translation>El campus no deja que la cuenta del servicio web matricule alumnos en este curso.</translation>
    </message>
    <message>
        <source>In Moodle, allow “enrol/manual:enrol” to the role of the web service account and enable “Manual enrolments” in the course.</source>
        <translation>En Moodle, permitir «enrol/manual:enrol» al rol de la cuenta del servicio web y habilitar «Matriculación manual» en el curso.</translation>
    </message>
    <message>
        <source>Password too weak for the campus</source>
        <translation>Contraseña demasiado débil para el campus</translation>
    </message>
    <message>
        <source>Type a password that meets the policy, or let the campus make one and mail it.</source>
        <translation>Escribir una contraseña que cumpla las normas o dejar que el campus cree una y la envíe por correo.</translation>
    </message>
    <message>
        <source>The campus refused the password because it does not meet its policy.</source>
        <translation>El campus rechazó la contraseña porque no cumple sus normas.</translation>
    </message>
    <message>
        <source>Type a longer password with capitals, digits and signs, or let the campus make one and mail it.</source>
        <translation>Escribir una contraseña más larga, con mayúsculas, cifras y signos, o dejar que el campus cree una y la envíe por correo.</translation>
    </message>
    <message>
        <source>Value refused by the campus</source>
        <translation>Valor rechazado por el campus</translation>
    </message>
    <message>
        <source>The campus refused the value of “%1”. It says: “%2”</source>
        <translation>El campus rechazó el valor de «%1». Dice: «%2»</translation>
    </message>
    <message>
        <source>Correct that value and try again.</source>
        <translation>Corregir ese valor y reintentar.</translation>
    </message>
    <message>
        <source>The campus refused the value of “%1”.</source>
        <translation>El campus rechazó el valor de «%1».</translation>
    </message>
    <message>
        <source>Usual causes: username or e-mail already in use, an e-mail that is not valid, capitals or spaces in the username, a course that no longer exists. Check them and try again.</source>
        <translation>Causas habituales: usuario o correo ya en uso, correo no válido, mayúsculas o espacios en el usuario, curso que ya no existe. Revisarlas y reintentar.</translation>
    </message>
    <message>
        <source>The campus refused one of the values and hides which one.</source>
        <translation>El campus rechazó uno de los valores y oculta cuál.</translation>
    </message>
    <message>
        <source>The campus does not accept one of the parameters of the request. Its version may be too old or too new.</source>
        <translation>El campus no acepta uno de los parámetros de la petición. Su versión puede ser demasiado antigua o demasiado nueva.</translation>
    </message>
    <message>
        <source>Run “Test connection” in Settings, Connections, and pass its result on to whoever looks after Bedel.</source>
        <translation>Usar «Probar la conexión» en Ajustes › Conexiones y pasar el resultado a quien se encarga de Bedel.</translation>
    </message>
    <message>
        <source>Field refused by the campus</source>
        <translation>Campo rechazado por el campus</translation>
    </message>
    <message>
        <source>The campus does not know one of the participants&apos; fields that were asked for.</source>
        <translation>El campus no conoce uno de los campos de los participantes que se pidieron.</translation>
    </message>
    <message>
        <source>Not saved by the campus</source>
        <translation>El campus no lo guardó</translation>
    </message>
    <message>
        <source>The campus could not write into its database. Most often a value is too long: names take 100 characters, phones 20.</source>
        <translation>El campus no pudo escribir en su base de datos. Casi siempre es un valor demasiado largo: en los nombres caben 100 caracteres; en los teléfonos, 20.</translation>
    </message>
    <message>
        <source>Shorten the value and try again. If all values are short, ask the administrator of the campus.</source>
        <translation>Acortar el valor y reintentar. Si todos los valores son cortos, consultar a la administración del campus.</translation>
    </message>
    <message>
        <source>Database of the campus failing</source>
        <translation>Fallo en la base de datos del campus</translation>
    </message>
    <message>
        <source>The campus could not read from its database.</source>
        <translation>El campus no pudo leer su base de datos.</translation>
    </message>
    <message>
        <source>The work is tried again by itself. If it lasts, ask the administrator of the campus.</source>
        <translation>El trabajo se reintenta automáticamente. Si se alarga, consultar a la administración del campus.</translation>
    </message>
    <message>
        <source>Database of the campus down</source>
        <translation>Base de datos del campus caída</translation>
    </message>
    <message>
        <source>The campus answers, but cannot reach its own database.</source>
        <translation>El campus responde, pero no puede conectar con su propia base de datos.</translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. The work is tried again by itself; if it lasts, ask the administrator of the campus.</source>
        <translation>En este equipo no hay ningún problema. El trabajo se reintenta automáticamente; si se alarga, consultar a la administración del campus.</translation>
    </message>
    <message>
        <source>Not found on the campus</source>
        <translation>No se encuentra en el campus</translation>
    </message>
    <message>
        <source>The campus no longer has the course “%1”.</source>
        <translation>El curso «%1» ya no existe en el campus.</translation>
    </message>
    <message>
        <source>Update the courses (Courses &gt; Update from the campus) and choose another one.</source>
        <translation>Actualizar los cursos (Cursos › Actualizar desde el campus) y elegir otro.</translation>
    </message>
    <message>
        <source>The campus has no such record, or does not know the function “%1”.</source>
        <translation>El campus no tiene ese registro o no conoce la función «%1».</translation>
    </message>
    <message>
        <source>Update the courses and try again. If it repeats, run “Test connection” in Settings, Connections: it names the functions that are missing.</source>
        <translation>Actualizar los cursos y reintentar. Si se repite, usar «Probar la conexión» en Ajustes › Conexiones: nombra las funciones que faltan.</translation>
    </message>
    <message>
        <source>The campus has no such record: the course or activity was deleted, or the function does not exist in its version.</source>
        <translation>El campus no tiene ese registro: el curso o la actividad se borró, o la función no existe en su versión.</translation>
    </message>
    <message>
        <source>Update the courses and try again. If it repeats, run “Test connection” in Settings, Connections.</source>
        <translation>Actualizar los cursos y reintentar. Si se repite, usar «Probar la conexión» en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>Account deleted on the campus</source>
        <translation>Cuenta borrada en el campus</translation>
    </message>
    <message>
        <source>The student&apos;s account was deleted on the campus.</source>
        <translation>La cuenta del alumno fue borrada en el campus.</translation>
    </message>
    <message>
        <source>Check with the administrator of the campus. If the deletion is right, archive the student here.</source>
        <translation>Consultar a la administración del campus. Si el borrado es correcto, archivar aquí al alumno.</translation>
    </message>
    <message>
        <source>Account not found on the campus</source>
        <translation>No se encuentra la cuenta en el campus</translation>
    </message>
    <message>
        <source>The campus has no account with that number, or it was deleted.</source>
        <translation>El campus no tiene ninguna cuenta con ese número, o fue borrada.</translation>
    </message>
    <message>
        <source>Open the student&apos;s card and review which campus account belongs to the person.</source>
        <translation>Abrir la ficha del alumno y revisar qué cuenta del campus corresponde a la persona.</translation>
    </message>
    <message>
        <source>Not enrolled on the campus</source>
        <translation>Sin matrícula en el campus</translation>
    </message>
    <message>
        <source>The student has no active enrolment in this course on the campus.</source>
        <translation>El alumno no tiene una matrícula activa en este curso en el campus.</translation>
    </message>
    <message>
        <source>Enrol the student again, or bring the enrolments up to date from the campus.</source>
        <translation>Volver a matricular al alumno o actualizar las matrículas desde el campus.</translation>
    </message>
    <message>
        <source>The campus could not enrol because the student&apos;s account does not exist there or was deleted.</source>
        <translation>El campus no pudo matricular porque la cuenta del alumno no existe allí o fue borrada.</translation>
    </message>
    <message>
        <source>Part of a package not found</source>
        <translation>No se encuentra una parte del paquete</translation>
    </message>
    <message>
        <source>A part of a SCORM package no longer exists on the campus: the package was probably replaced.</source>
        <translation>Una parte de un paquete SCORM ya no existe en el campus: probablemente se sustituyó el paquete.</translation>
    </message>
    <message>
        <source>Update the courses; the new parts are read with the next update.</source>
        <translation>Actualizar los cursos; las partes nuevas se leen en la próxima actualización.</translation>
    </message>
    <message>
        <source>Campus cannot give the answer</source>
        <translation>El campus no puede dar la respuesta</translation>
    </message>
    <message>
        <source>The campus did the work of “%1”, but its answer does not fit its own rules. A weak password or a sign such as “&amp;” in the name of an activity causes it.</source>
        <translation>El campus hizo el trabajo de «%1», pero su respuesta no cumple sus propias reglas. Lo causa una contraseña débil o un signo como «&amp;» en el nombre de una actividad.</translation>
    </message>
    <message>
        <source>Check the password or the names of the course&apos;s activities. If neither fits, ask the administrator of the campus to look at its log.</source>
        <translation>Revisar la contraseña o los nombres de las actividades del curso. Si no es ninguna de las dos cosas, pedir a la administración del campus que mire su registro.</translation>
    </message>
    <message>
        <source>The campus did the work, but its answer does not fit its own rules. A weak password or a sign such as “&amp;” in the name of an activity causes it.</source>
        <translation>El campus hizo el trabajo, pero su respuesta no cumple sus propias reglas. Lo causa una contraseña débil o un signo como «&amp;» en el nombre de una actividad.</translation>
    </message>
    <message>
        <source>Web services switched off</source>
        <translation>Servicios web desactivados</translation>
    </message>
    <message>
        <source>Web services are switched off on the campus.</source>
        <translation>Los servicios web están desactivados en el campus.</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; General &gt; Advanced features, enable web services; then Server &gt; Web services &gt; Manage protocols, enable REST.</source>
        <translation>En Moodle, Administración del sitio › General › Características avanzadas, habilitar los servicios web; después, en Servidor › Servicios web › Administrar protocolos, habilitar REST.</translation>
    </message>
    <message>
        <source>The campus refuses every request without giving a reason (403). Web services or the REST protocol are switched off, or a firewall is in the way.</source>
        <translation>El campus rechaza todas las peticiones sin dar un motivo (403). Los servicios web o el protocolo REST están desactivados, o lo impide un cortafuegos.</translation>
    </message>
    <message>
        <source>The campus refuses every request without giving a reason (403): web services or the REST protocol are switched off.</source>
        <translation>El campus rechaza todas las peticiones sin dar un motivo (403): los servicios web o el protocolo REST están desactivados.</translation>
    </message>
    <message>
        <source>Answer in another format</source>
        <translation>Respuesta en otro formato</translation>
    </message>
    <message>
        <source>The campus answered in XML. Part of the request was lost on the way: the web server or PHP cuts large requests, or something between here and the campus changes them.</source>
        <translation>El campus respondió en XML. Parte de la petición se perdió por el camino: el servidor web o PHP corta las peticiones grandes, o algo entre este equipo y el campus las cambia.</translation>
    </message>
    <message>
        <source>Ask the administrator of the campus to raise “post_max_size” and “max_input_vars” of PHP, and to look for a proxy or firewall in between.</source>
        <translation>Pedir a la administración del campus que aumente «post_max_size» y «max_input_vars» en PHP y que mire si hay un proxy o un cortafuegos por medio.</translation>
    </message>
    <message>
        <source>The campus answered “%1” with data of another shape than Moodle sends.</source>
        <translation>El campus respondió a «%1» con datos de una forma distinta a la que envía Moodle.</translation>
    </message>
    <message>
        <source>Check the address of the campus in Settings, Connections, and its version: from Moodle 3.9 on it should work. “Details” holds what to pass on.</source>
        <translation>Comprobar la dirección del campus en Ajustes › Conexiones, y su versión: debería funcionar desde Moodle 3.9. «Detalles» contiene lo que hay que pasar.</translation>
    </message>
    <message>
        <source>No Moodle at this address</source>
        <translation>No hay un Moodle en esta dirección</translation>
    </message>
    <message>
        <source>The server answers, but there is no Moodle web service at this address (404).</source>
        <translation>El servidor responde, pero en esta dirección no hay un servicio web de Moodle (404).</translation>
    </message>
    <message>
        <source>Check the address of the campus in Settings, Connections. It is the one of the front page, such as https://campus.example or https://centre.example/moodle.</source>
        <translation>Comprobar la dirección del campus en Ajustes › Conexiones. Es la de la portada, como https://campus.example o https://centre.example/moodle.</translation>
    </message>
    <message>
        <source>Request too large</source>
        <translation>Petición demasiado grande</translation>
    </message>
    <message>
        <source>The web server of the campus refuses requests of this size (413).</source>
        <translation>El servidor web del campus rechaza peticiones de este tamaño (413).</translation>
    </message>
    <message>
        <source>Ask the administrator of the campus to raise the limit of its web server (1 MB is usual), or enrol fewer people at a time.</source>
        <translation>Pedir a la administración del campus que aumente el límite de su servidor web (lo habitual es 1 MB) o matricular a menos personas a la vez.</translation>
    </message>
    <message>
        <source>Campus at another address</source>
        <translation>El campus está en otra dirección</translation>
    </message>
    <message>
        <source>The address leads on to another one: %1</source>
        <translation>La dirección lleva a otra: %1</translation>
    </message>
    <message>
        <source>In Settings, Connections, put the address where the campus really is, with https if it has it.</source>
        <translation>En Ajustes › Conexiones, poner la dirección donde está realmente el campus, con https si lo tiene.</translation>
    </message>
    <message>
        <source>Not the web service of Moodle</source>
        <translation>No es el servicio web de Moodle</translation>
    </message>
    <message>
        <source>What answered is not the web service of Moodle: it sent “%1” with status %2 instead of data. It begins: “%3”</source>
        <translation>Lo que respondió no es el servicio web de Moodle: envió «%1» con estado %2 en lugar de datos. Empieza así: «%3»</translation>
    </message>
    <message>
        <source>Check the address of the campus in Settings, Connections. A login page, a proxy or a page of the hosting company may be in between; open the address in a browser to see it.</source>
        <translation>Comprobar la dirección del campus en Ajustes › Conexiones. Puede haber por medio una página de acceso, un proxy o una página de la empresa de alojamiento; abrir la dirección en un navegador para verlo.</translation>
    </message>
    <message>
        <source>What answered is not the web service of Moodle: status %1, and no data that can be read.</source>
        <translation>Lo que respondió no es el servicio web de Moodle: estado %1 y ningún dato que se pueda leer.</translation>
    </message>
    <message>
        <source>What answered is not the web service of Moodle, or its answer is not the data that was asked for.</source>
        <translation>Lo que respondió no es el servicio web de Moodle, o su respuesta no son los datos pedidos.</translation>
    </message>
    <message>
        <source>The campus refused the request. The web service account needs the capability “%1”.</source>
        <translation>El campus rechazó la petición. La cuenta del servicio web necesita el permiso «%1».</translation>
    </message>
    <message>
        <source>The web service account may not use the function “%1”.</source>
        <translation>La cuenta del servicio web no puede usar la función «%1».</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, add “%1” to the functions of the service. Then try again.</source>
        <translation>En Moodle, Administración del sitio › Servidor › Servicios web › Servicios externos, añadir «%1» a las funciones del servicio. Después, reintentar.</translation>
    </message>
    <message>
        <source>Address of the campus not found</source>
        <translation>No se encuentra la dirección del campus</translation>
    </message>
    <message>
        <source>No server has the name in the address of the campus, or this computer has no network.</source>
        <translation>Ningún servidor tiene el nombre que figura en la dirección del campus, o este equipo no tiene red.</translation>
    </message>
    <message>
        <source>Check the network of this computer, then the spelling of the address in Settings, Connections.</source>
        <translation>Comprobar la red de este equipo y después cómo está escrita la dirección en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>Campus refuses connections</source>
        <translation>El campus rechaza las conexiones</translation>
    </message>
    <message>
        <source>The server of the campus is there but accepts no connections: its web server is not running, or a firewall is in the way.</source>
        <translation>El servidor del campus está ahí, pero no acepta conexiones: su servidor web no está en marcha o lo impide un cortafuegos.</translation>
    </message>
    <message>
        <source>Open the campus in a browser. If it does not open there either, tell its administrator. What was asked for waits.</source>
        <translation>Abrir el campus en un navegador. Si tampoco se abre ahí, avisar a su administración. Lo pedido queda en espera.</translation>
    </message>
    <message>
        <source>Campus not reachable</source>
        <translation>Sin conexión con el campus</translation>
    </message>
    <message>
        <source>The campus cannot be reached: no network, or its address does not answer.</source>
        <translation>No se puede conectar con el campus: no hay red o su dirección no responde.</translation>
    </message>
    <message>
        <source>Check the network of this computer and open the campus in a browser. What was asked for waits and is done when it is back.</source>
        <translation>Comprobar la red de este equipo y abrir el campus en un navegador. Lo pedido queda en espera y se hace cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Campus too slow</source>
        <translation>Campus demasiado lento</translation>
    </message>
    <message>
        <source>The campus did not answer in time.</source>
        <translation>El campus no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The work is tried again by itself. If it repeats, the campus is overloaded: try at a quieter hour or tell its administrator.</source>
        <translation>El trabajo se reintenta automáticamente. Si se repite, el campus está sobrecargado: probar a una hora más tranquila o avisar a su administración.</translation>
    </message>
    <message>
        <source>Failure on the campus</source>
        <translation>Fallo en el campus</translation>
    </message>
    <message>
        <source>The campus has a failure of its own (status %1).</source>
        <translation>El campus tiene un fallo propio (estado %1).</translation>
    </message>
    <message>
        <source>The work is tried again by itself. If it repeats, tell the administrator of the campus.</source>
        <translation>El trabajo se reintenta automáticamente. Si se repite, avisar a la administración del campus.</translation>
    </message>
    <message>
        <source>A program error occurred inside the campus while it answered.</source>
        <translation>Se produjo un error de programa dentro del campus mientras respondía.</translation>
    </message>
    <message>
        <source>The work is tried again by itself. If it repeats, tell the administrator of the campus; “Details” holds what to pass on.</source>
        <translation>El trabajo se reintenta automáticamente. Si se repite, avisar a la administración del campus; «Detalles» contiene lo que hay que pasar.</translation>
    </message>
    <message>
        <source>No template chosen</source>
        <translation>Sin plantilla elegida</translation>
    </message>
    <message>
        <source>No WhatsApp template is chosen for this kind of message. The enrolment is not affected; the message waits.</source>
        <translation>No hay ninguna plantilla de WhatsApp elegida para esta clase de mensaje. La matrícula no se ve afectada; el mensaje queda en espera.</translation>
    </message>
    <message>
        <source>Template not approved</source>
        <translation>Plantilla sin aprobar</translation>
    </message>
    <message>
        <source>The template “%1” is not approved by Meta at the moment. The message waits.</source>
        <translation>En este momento, la plantilla «%1» no está aprobada por Meta. El mensaje queda en espera.</translation>
    </message>
    <message>
        <source>The template is not approved by Meta at the moment. The message waits.</source>
        <translation>En este momento, la plantilla no está aprobada por Meta. El mensaje queda en espera.</translation>
    </message>
    <message>
        <source>Template unknown</source>
        <translation>Plantilla desconocida</translation>
    </message>
    <message>
        <source>The template “%1” is not among those brought from WhatsApp.</source>
        <translation>La plantilla «%1» no está entre las traídas de WhatsApp.</translation>
    </message>
    <message>
        <source>The chosen template is not among those brought from WhatsApp.</source>
        <translation>La plantilla elegida no está entre las traídas de WhatsApp.</translation>
    </message>
    <message>
        <source>Variable without a value</source>
        <translation>Variable sin valor</translation>
    </message>
    <message>
        <source>The variable “%1” of the template “%2” has no value for this message. It was not sent.</source>
        <translation>La variable «%1» de la plantilla «%2» no tiene valor para este mensaje. No se envió.</translation>
    </message>
    <message>
        <source>The template&apos;s variable “%1” has no value for this message. It was not sent.</source>
        <translation>La variable «%1» de la plantilla no tiene valor para este mensaje. No se envió.</translation>
    </message>
    <message>
        <source>A variable of the template has no value for this message. It was not sent.</source>
        <translation>Una variable de la plantilla no tiene valor para este mensaje. No se envió.</translation>
    </message>
    <message>
        <source>Account already on the campus</source>
        <translation>La cuenta ya está en el campus</translation>
    </message>
    <message>
        <source>The campus already has an account with these details: “%1” (id %2). It may be the same person.</source>
        <translation>El campus ya tiene una cuenta con estos datos: «%1» (id %2). Puede ser la misma persona.</translation>
    </message>
    <message>
        <source>Review the enrolment: use that account if it is the same person, or correct the e-mail or username.</source>
        <translation>Revisar el alta: usar esa cuenta si es la misma persona, o corregir el correo o el usuario.</translation>
    </message>
    <message>
        <source>The campus already has an account with these details. It may be the same person.</source>
        <translation>El campus ya tiene una cuenta con estos datos. Puede ser la misma persona.</translation>
    </message>
    <message>
        <source>E-mail already in use</source>
        <translation>Correo ya en uso</translation>
    </message>
    <message>
        <source>The campus refused the e-mail. “%1” (id %2) already uses it. It may be the same person.</source>
        <translation>El campus rechazó el correo. Ya lo usa «%1» (id %2). Puede ser la misma persona.</translation>
    </message>
    <message>
        <source>Review the enrolment: use that account if it is the same person, or write another e-mail.</source>
        <translation>Revisar el alta: usar esa cuenta si es la misma persona, o escribir otro correo.</translation>
    </message>
    <message>
        <source>The campus refused the e-mail because another account uses it.</source>
        <translation>El campus rechazó el correo porque lo usa otra cuenta.</translation>
    </message>
    <message>
        <source>Username already in use</source>
        <translation>Usuario ya en uso</translation>
    </message>
    <message>
        <source>The campus refused the username. “%1” (id %2) already uses it.</source>
        <translation>El campus rechazó el usuario. Ya lo usa «%1» (id %2).</translation>
    </message>
    <message>
        <source>Choose another username; the form proposes some. If it is the same person, use that account.</source>
        <translation>Elegir otro usuario; el formulario propone varios. Si es la misma persona, usar esa cuenta.</translation>
    </message>
    <message>
        <source>The username “%1” is already in use on the campus.</source>
        <translation>El usuario «%1» ya está en uso en el campus.</translation>
    </message>
    <message>
        <source>Choose another username; the form proposes some.</source>
        <translation>Elegir otro usuario; el formulario propone varios.</translation>
    </message>
    <message>
        <source>The username is already in use on the campus.</source>
        <translation>El usuario ya está en uso en el campus.</translation>
    </message>
    <message>
        <source>Accounts cannot be looked up</source>
        <translation>No se pueden consultar las cuentas</translation>
    </message>
    <message>
        <source>The campus does not show its accounts to the web service account. Without looking up, a person might be created twice, so nothing is created.</source>
        <translation>El campus no muestra sus cuentas a la cuenta del servicio web. Sin consultarlas se podría crear dos veces a la misma persona, así que no se crea nada.</translation>
    </message>
    <message>
        <source>In Moodle, allow “moodle/user:viewdetails” and “moodle/user:viewalldetails” to the role of the web service account at site level. Then try again.</source>
        <translation>En Moodle, permitir «moodle/user:viewdetails» y «moodle/user:viewalldetails» al rol de la cuenta del servicio web para todo el sitio. Después, reintentar.</translation>
    </message>
    <message>
        <source>Password has to be typed again</source>
        <translation>Hay que volver a escribir la contraseña</translation>
    </message>
    <message>
        <source>Open the enrolment, type a password again, or let the campus make one and mail it.</source>
        <translation>Abrir la matrícula y escribir otra vez una contraseña, o dejar que el campus cree una y la envíe por correo.</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Sin teléfono</translation>
    </message>
    <message>
        <source>The student has no phone, so no WhatsApp message can go out. The enrolment is not affected.</source>
        <translation>El alumno no tiene teléfono, así que no puede salir ningún mensaje de WhatsApp. La matrícula no se ve afectada.</translation>
    </message>
    <message>
        <source>Add the phone in the student&apos;s card; the message goes out then.</source>
        <translation>Añadir el teléfono en la ficha del alumno; el mensaje sale entonces.</translation>
    </message>
    <message>
        <source>Phone not valid</source>
        <translation>Teléfono no válido</translation>
    </message>
    <message>
        <source>The phone cannot be dialled as it stands, so nothing was sent. Perhaps the country prefix is missing.</source>
        <translation>El teléfono no se puede marcar tal como está, así que no se envió nada. Quizá falta el prefijo del país.</translation>
    </message>
    <message>
        <source>Correct it in the student&apos;s card, with the prefix (+34 …).</source>
        <translation>Corregirlo en la ficha del alumno, con el prefijo (+34 …).</translation>
    </message>
    <message>
        <source>Course unknown</source>
        <translation>Curso desconocido</translation>
    </message>
    <message>
        <source>The course “%1” is not among those brought from the campus.</source>
        <translation>El curso «%1» no está entre los traídos del campus.</translation>
    </message>
    <message>
        <source>Update the courses (Courses &gt; Update from the campus) and choose again.</source>
        <translation>Actualizar los cursos (Cursos › Actualizar desde el campus) y volver a elegir.</translation>
    </message>
    <message>
        <source>No course with the number %1 has been brought from the campus.</source>
        <translation>No se ha traído del campus ningún curso con el número %1.</translation>
    </message>
    <message>
        <source>Update the courses (Courses &gt; Update from the campus) and check the number.</source>
        <translation>Actualizar los cursos (Cursos › Actualizar desde el campus) y comprobar el número.</translation>
    </message>
    <message>
        <source>The course is not among those brought from the campus.</source>
        <translation>El curso no está entre los traídos del campus.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Conexión sin configurar</translation>
    </message>
    <message>
        <source>The connection with %9 has not been set up yet.</source>
        <translation>La conexión con %9 aún no está configurada.</translation>
    </message>
    <message>
        <source>Fill in its address and token in Settings, Connections, and press “Test connection”.</source>
        <translation>Rellenar la dirección y el token en Ajustes › Conexiones y pulsar «Probar la conexión».</translation>
    </message>
    <message>
        <source>Nobody is working on it</source>
        <translation>Ningún equipo lo está haciendo</translation>
    </message>
    <message>
        <source>What was asked for is stored, but no computer with the connections is running at the moment.</source>
        <translation>Lo pedido está guardado, pero en este momento no hay en marcha ningún equipo con las conexiones.</translation>
    </message>
    <message>
        <source>Start the computer or service that has them; the status bar says which one it was. Nothing is lost.</source>
        <translation>Poner en marcha el equipo o el servicio que las tiene; la barra de estado dice cuál era. No se pierde nada.</translation>
    </message>
    <message>
        <source>Functions missing in the service</source>
        <translation>Faltan funciones en el servicio</translation>
    </message>
    <message>
        <source>The service of the campus lacks functions: %1</source>
        <translation>Al servicio del campus le faltan funciones: %1</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, add them under Functions.</source>
        <translation>En Moodle, Administración del sitio › Servidor › Servicios web › Servicios externos, añadirlas en Funciones.</translation>
    </message>
    <message>
        <source>The value of “%1” is not accepted.</source>
        <translation>No se acepta el valor de «%1».</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Otra dirección</translation>
    </message>
    <message>
        <source>The address of %9 leads on to another one: %1</source>
        <translation>La dirección indicada para %9 lleva a otra: %1</translation>
    </message>
    <message>
        <source>In Settings, Connections, put the address to which it leads, if it is the right one.</source>
        <translation>En Ajustes › Conexiones, poner la dirección a la que lleva, si es la correcta.</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Respuesta demasiado grande</translation>
    </message>
    <message>
        <source>The answer of %9 is larger than anything expected and was not read to its end.</source>
        <translation>Lo que respondió %9 es más grande de lo esperado y no se leyó hasta el final.</translation>
    </message>
    <message>
        <source>Check the address in Settings, Connections.</source>
        <translation>Comprobar la dirección en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>Not a web server</source>
        <translation>No es un servidor web</translation>
    </message>
    <message>
        <source>What answers at the address of %9 does not speak the language of the web.</source>
        <translation>Lo que responde en la dirección indicada para %9 no es un servidor web.</translation>
    </message>
    <message>
        <source>Check the address and its port in Settings, Connections.</source>
        <translation>Comprobar la dirección y el puerto en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>Address not found</source>
        <translation>Dirección no encontrada</translation>
    </message>
    <message>
        <source>No server has the name in the address of %9, or this computer has no network.</source>
        <translation>La dirección puesta para %9 no lleva a ningún servidor, o este equipo no tiene red.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Conexión rechazada</translation>
    </message>
    <message>
        <source>The server of %9 is there but accepts no connections.</source>
        <translation>No se puede conectar con %9: el servidor existe, pero no acepta conexiones.</translation>
    </message>
    <message>
        <source>Try again later. If it lasts, check the address in Settings, Connections, and whether a firewall is in the way.</source>
        <translation>Intentarlo más tarde. Si continúa, revisar la dirección en Ajustes › Conexiones y si un cortafuegos lo impide.</translation>
    </message>
    <message>
        <source>Interrupted while sending</source>
        <translation>Interrupción durante el envío</translation>
    </message>
    <message>
        <source>Bedel stopped while the message was on its way. It may have arrived.</source>
        <translation>Bedel se detuvo con el mensaje en camino. Puede que haya llegado.</translation>
    </message>
    <message>
        <source>It is not repeated by itself. A delivery report settles it; otherwise ask the person and mark the message by hand.</source>
        <translation>El envío no se repite de forma automática. Un aviso de entrega lo aclara; si no llega, preguntar a la persona y marcar el mensaje a mano.</translation>
    </message>
    <message>
        <source>Student not found</source>
        <translation>Alumno no encontrado</translation>
    </message>
    <message>
        <source>The student is no longer here; perhaps another desk removed the record.</source>
        <translation>El alumno ya no está aquí; quizá se eliminó la ficha desde otro puesto.</translation>
    </message>
    <message>
        <source>Reload the page.</source>
        <translation>Recargar la página.</translation>
    </message>
    <message>
        <source>Message not found</source>
        <translation>Mensaje no encontrado</translation>
    </message>
    <message>
        <source>The message is no longer here.</source>
        <translation>El mensaje ya no está aquí.</translation>
    </message>
    <message>
        <source>Task not found</source>
        <translation>Trabajo no encontrado</translation>
    </message>
    <message>
        <source>The task is no longer in the queue; it was probably finished in the meantime.</source>
        <translation>El trabajo ya no está en la cola; lo más probable es que haya terminado entretanto.</translation>
    </message>
    <message>
        <source>Enrolment not found</source>
        <translation>Matrícula no encontrada</translation>
    </message>
    <message>
        <source>The enrolment is no longer here; perhaps another desk removed it.</source>
        <translation>La matrícula ya no está aquí; quizá se eliminó desde otro puesto.</translation>
    </message>
    <message>
        <source>Account of another student</source>
        <translation>Cuenta de otro alumno</translation>
    </message>
    <message>
        <source>The campus account %2 already belongs to “%1” here.</source>
        <translation>La cuenta del campus %2 ya pertenece aquí a «%1».</translation>
    </message>
    <message>
        <source>Look at both students: if they are one person, go on with the one that has the account.</source>
        <translation>Revisar las dos fichas: si son la misma persona, seguir con la que tiene la cuenta.</translation>
    </message>
    <message>
        <source>The chosen account (id %1) is no longer on the campus.</source>
        <translation>La cuenta elegida (id %1) ya no está en el campus.</translation>
    </message>
    <message>
        <source>Review the enrolment and choose another account, or let a new one be created.</source>
        <translation>Revisar el alta y elegir otra cuenta, o dejar que se cree una nueva.</translation>
    </message>
    <message>
        <source>Details hidden by the campus</source>
        <translation>Datos ocultos por el campus</translation>
    </message>
    <message>
        <source>The campus hides details of its accounts from the web service account, such as e-mail or username. It needs “%1”.</source>
        <translation>El campus oculta a la cuenta del servicio web datos de sus cuentas, como el correo o el usuario. Necesita «%1».</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, allow “%1” to the role of the web service account. Then test the connection again.</source>
        <translation>En Moodle, Administración del sitio › Usuarios › Permisos › Definir roles, permitir «%1» al rol de la cuenta del servicio web. Después, probar de nuevo la conexión.</translation>
    </message>
    <message>
        <source>Function missing in the service</source>
        <translation>Falta una función en el servicio</translation>
    </message>
    <message>
        <source>The service of the campus lacks the function “%1”.</source>
        <translation>Al servicio del campus le falta la función «%1».</translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, add it under Functions. Then test the connection again.</source>
        <translation>Añadirla en Moodle, Administración del sitio › Servidor › Servicios web › Servicios externos › Funciones. Después, probar de nuevo la conexión.</translation>
    </message>
    <message>
        <source>Port already in use</source>
        <translation>Puerto ya en uso</translation>
    </message>
    <message>
        <source>The incoming notices of WhatsApp cannot be received on %1: another program listens there.</source>
        <translation>Los avisos entrantes de WhatsApp no se pueden recibir en %1: otro programa escucha ahí.</translation>
    </message>
    <message>
        <source>Close that program, or choose another port in the setting “webhook.listen”.</source>
        <translation>Cerrar ese programa o elegir otro puerto en el ajuste «webhook.listen».</translation>
    </message>
    <message>
        <source>The practice campus cannot start because another program uses its port.</source>
        <translation>El campus de práctica no puede arrancar porque otro programa usa su puerto.</translation>
    </message>
    <message>
        <source>Choose another port, or leave it out so that a free one is taken.</source>
        <translation>Elegir otro puerto, o no indicar ninguno para que se tome uno libre.</translation>
    </message>
    <message>
        <source>WhatsApp token not valid</source>
        <translation>Token de WhatsApp no válido</translation>
    </message>
    <message>
        <source>Meta says that the access token is not valid: it expired or was withdrawn.</source>
        <translation>Meta indica que el token de acceso no es válido: caducó o se retiró.</translation>
    </message>
    <message>
        <source>Create a new token in Meta&apos;s business settings, for a system user, and save it in Settings, Connections.</source>
        <translation>En la configuración de Meta Business › Usuarios del sistema, crear un token nuevo para un usuario del sistema y guardarlo en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>WhatsApp permission missing</source>
        <translation>Falta un permiso de WhatsApp</translation>
    </message>
    <message>
        <source>The access token lacks the permission “%1”.</source>
        <translation>Al token de acceso le falta el permiso «%1».</translation>
    </message>
    <message>
        <source>In Meta&apos;s business settings, create a token for the system user with that permission and save it in Settings, Connections.</source>
        <translation>En la configuración de Meta Business › Usuarios del sistema, crear un token con ese permiso para el usuario del sistema y guardarlo en Ajustes › Conexiones.</translation>
    </message>
    <message>
        <source>The access token lacks a permission.</source>
        <translation>Al token de acceso le falta un permiso.</translation>
    </message>
    <message>
        <source>In Meta&apos;s business settings, create a token for the system user with whatsapp_business_messaging and whatsapp_business_management.</source>
        <translation>En la configuración de Meta Business › Usuarios del sistema, crear un token para el usuario del sistema con whatsapp_business_messaging y whatsapp_business_management.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>The connection with %9 was cut in the middle of the answer.</source>
        <translation>La conexión con %9 se cortó a mitad de la respuesta.</translation>
    </message>
    <message>
        <source>Check the network. The work is tried again by itself.</source>
        <translation>Revisar la red. El trabajo se reintenta de forma automática.</translation>
    </message>
    <message>
        <source>Not confirmed by WhatsApp</source>
        <translation>Sin confirmar por WhatsApp</translation>
    </message>
    <message>
        <source>The connection was cut before WhatsApp answered. The message may have arrived.</source>
        <translation>La conexión se cortó antes de que WhatsApp respondiera. Puede que el mensaje haya llegado.</translation>
    </message>
    <message>
        <source>Template not found</source>
        <translation>Plantilla no encontrada</translation>
    </message>
    <message>
        <source>WhatsApp has no approved template “%1” in that language.</source>
        <translation>WhatsApp no tiene ninguna plantilla aprobada «%1» en ese idioma.</translation>
    </message>
    <message>
        <source>WhatsApp has no approved template with this name in this language.</source>
        <translation>WhatsApp no tiene ninguna plantilla aprobada con este nombre en este idioma.</translation>
    </message>
    <message>
        <source>Number of variables does not fit</source>
        <translation>El número de variables no coincide</translation>
    </message>
    <message>
        <source>The template “%1” expects another number of variables than were sent.</source>
        <translation>La plantilla «%1» espera un número de variables distinto del enviado.</translation>
    </message>
    <message>
        <source>The template expects another number of variables than were sent.</source>
        <translation>La plantilla espera un número de variables distinto del enviado.</translation>
    </message>
    <message>
        <source>Variable does not fit</source>
        <translation>Variable de otro tipo</translation>
    </message>
    <message>
        <source>A variable of the template is of another kind than the one sent.</source>
        <translation>Una variable de la plantilla es de un tipo distinto del enviado.</translation>
    </message>
    <message>
        <source>Template paused</source>
        <translation>Plantilla en pausa</translation>
    </message>
    <message>
        <source>Meta paused the template because people blocked or reported it.</source>
        <translation>Meta puso la plantilla en pausa porque hubo personas que la bloquearon o denunciaron.</translation>
    </message>
    <message>
        <source>Template disabled</source>
        <translation>Plantilla desactivada</translation>
    </message>
    <message>
        <source>Meta disabled the template for good.</source>
        <translation>Meta desactivó la plantilla de forma definitiva.</translation>
    </message>
    <message>
        <source>Variable with odd spaces</source>
        <translation>Variable con espacios no válidos</translation>
    </message>
    <message>
        <source>A variable of the template has line breaks, tabs or many spaces in a row.</source>
        <translation>Una variable de la plantilla tiene saltos de línea, tabulaciones o muchos espacios seguidos.</translation>
    </message>
    <message>
        <source>Phone without WhatsApp</source>
        <translation>Teléfono sin WhatsApp</translation>
    </message>
    <message>
        <source>The message could not be delivered: the phone probably has no WhatsApp, or an old version of it.</source>
        <translation>El mensaje no se pudo entregar: lo más probable es que el teléfono no tenga WhatsApp o tenga una versión antigua.</translation>
    </message>
    <message>
        <source>WhatsApp does not accept a value of the message; most often the phone lacks its country prefix.</source>
        <translation>WhatsApp no acepta un valor del mensaje; lo más frecuente es que al teléfono le falte el prefijo del país.</translation>
    </message>
    <message>
        <source>Variable missing</source>
        <translation>Falta una variable</translation>
    </message>
    <message>
        <source>WhatsApp misses a value that the template needs.</source>
        <translation>WhatsApp no recibió un valor que la plantilla necesita.</translation>
    </message>
    <message>
        <source>Number or account not found</source>
        <translation>Número o cuenta sin encontrar</translation>
    </message>
    <message>
        <source>WhatsApp does not know this phone number ID or account ID, or the token has no access to it.</source>
        <translation>WhatsApp no conoce este identificador de número de teléfono o de cuenta, o el token no tiene acceso a él.</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Petición rechazada</translation>
    </message>
    <message>
        <source>WhatsApp does not accept a value of the request.</source>
        <translation>WhatsApp no acepta un valor de la petición.</translation>
    </message>
    <message>
        <source>WhatsApp token expired</source>
        <translation>Token de WhatsApp caducado</translation>
    </message>
    <message>
        <source>WhatsApp no longer accepts the access token: it expired, was withdrawn, or is mistyped. Sending stands still; nothing of the queue is lost.</source>
        <translation>WhatsApp ya no acepta el token de acceso: caducó, se retiró o está mal escrito. El envío está detenido; no se pierde nada de la cola.</translation>
    </message>
    <message>
        <source>The access token lacks a permission. Sending stands still; nothing of the queue is lost.</source>
        <translation>Al token de acceso le falta un permiso. El envío está detenido; no se pierde nada de la cola.</translation>
    </message>
    <message>
        <source>Not among the test recipients</source>
        <translation>Fuera de la lista de prueba</translation>
    </message>
    <message>
        <source>The sending number is Meta&apos;s test number, and this phone is not in its list.</source>
        <translation>El número que envía es el número de prueba de Meta, y este teléfono no está en su lista.</translation>
    </message>
    <message>
        <source>WhatsApp account locked</source>
        <translation>Cuenta de WhatsApp bloqueada</translation>
    </message>
    <message>
        <source>Meta has locked the WhatsApp account. Sending stands still; nothing of the queue is lost.</source>
        <translation>Meta bloqueó la cuenta de WhatsApp. El envío está detenido; no se pierde nada de la cola.</translation>
    </message>
    <message>
        <source>Payment problem at Meta</source>
        <translation>Problema de pago en Meta</translation>
    </message>
    <message>
        <source>Meta does not send because there is a problem with the payment of the account. Sending stands still; nothing of the queue is lost.</source>
        <translation>Meta no envía porque hay un problema con el pago de la cuenta. El envío está detenido; no se pierde nada de la cola.</translation>
    </message>
    <message>
        <source>Conversation closed</source>
        <translation>Conversación cerrada</translation>
    </message>
    <message>
        <source>More than 24 hours have passed since the person last wrote; free text is no longer allowed.</source>
        <translation>Pasaron más de 24 horas desde que la persona escribió por última vez; ya no se admite texto libre.</translation>
    </message>
    <message>
        <source>Sending limited by Meta</source>
        <translation>Envío limitado por Meta</translation>
    </message>
    <message>
        <source>Meta limits this number because of its quality or the messages of the day.</source>
        <translation>Meta limita este número por su calidad o por los mensajes del día.</translation>
    </message>
    <message>
        <source>Withheld by Meta</source>
        <translation>Entrega denegada por Meta</translation>
    </message>
    <message>
        <source>Meta did not deliver the message because this person already received much advertising.</source>
        <translation>Meta no entregó el mensaje porque esta persona ya recibió mucha publicidad.</translation>
    </message>
    <message>
        <source>Advertising declined</source>
        <translation>Publicidad rechazada</translation>
    </message>
    <message>
        <source>The person has switched off the centre&apos;s advertising messages in WhatsApp.</source>
        <translation>La persona desactivó en WhatsApp los mensajes publicitarios del centro.</translation>
    </message>
    <message>
        <source>Too many messages per second</source>
        <translation>Demasiados mensajes por segundo</translation>
    </message>
    <message>
        <source>Messages go out faster than the number may send them.</source>
        <translation>Los mensajes salen más rápido de lo que el número puede enviar.</translation>
    </message>
    <message>
        <source>Too many messages to one person</source>
        <translation>Demasiados mensajes a una persona</translation>
    </message>
    <message>
        <source>This person was sent too many messages within a short time.</source>
        <translation>Se enviaron demasiados mensajes a esta persona en poco tiempo.</translation>
    </message>
    <message>
        <source>Number not registered</source>
        <translation>Número sin registrar</translation>
    </message>
    <message>
        <source>The sending number is not registered with WhatsApp&apos;s programming interface.</source>
        <translation>El número que envía no está registrado en la interfaz de programación de WhatsApp.</translation>
    </message>
    <message>
        <source>WhatsApp account restricted</source>
        <translation>Cuenta de WhatsApp restringida</translation>
    </message>
    <message>
        <source>Meta restricted the account for breaking its rules. Sending stands still; nothing of the queue is lost.</source>
        <translation>Meta restringió la cuenta por incumplir sus normas. El envío está detenido; no se pierde nada de la cola.</translation>
    </message>
    <message>
        <source>Not the interface of WhatsApp</source>
        <translation>No es la interfaz de WhatsApp</translation>
    </message>
    <message>
        <source>What answered is not WhatsApp&apos;s programming interface: status %1, beginning “%2”</source>
        <translation>Lo que respondió no es la interfaz de programación de WhatsApp: estado %1, comienza por «%2»</translation>
    </message>
    <message>
        <source>Check the address and version of WhatsApp in Settings, Connections, and whether a proxy is in between.</source>
        <translation>Revisar la dirección y la versión de WhatsApp en Ajustes › Conexiones, y si hay un proxy de por medio.</translation>
    </message>
    <message>
        <source>What answered is not WhatsApp&apos;s programming interface.</source>
        <translation>Lo que respondió no es la interfaz de programación de WhatsApp.</translation>
    </message>
    <message>
        <source>WhatsApp does not accept the access token.</source>
        <translation>WhatsApp no acepta el token de acceso.</translation>
    </message>
    <message>
        <source>In Meta&apos;s business settings, give the system user the WhatsApp account and the permissions whatsapp_business_messaging and whatsapp_business_management, then create a new token.</source>
        <translation>En la configuración de Meta Business › Usuarios del sistema, dar al usuario del sistema la cuenta de WhatsApp y los permisos whatsapp_business_messaging y whatsapp_business_management, y después crear un token nuevo.</translation>
    </message>
    <message>
        <source>WhatsApp not reachable</source>
        <translation>WhatsApp fuera de alcance</translation>
    </message>
    <message>
        <source>WhatsApp cannot be reached: there is no network, or something blocks the way.</source>
        <translation>No se puede llegar a WhatsApp: no hay red o algo corta el paso.</translation>
    </message>
    <message>
        <source>Check the network of this computer. The messages wait and go out when it is back.</source>
        <translation>Revisar la red de este equipo. Los mensajes esperan y salen cuando vuelve.</translation>
    </message>
    <message>
        <source>WhatsApp asks for a pause</source>
        <translation>WhatsApp pide una pausa</translation>
    </message>
    <message>
        <source>WhatsApp received too many requests and asks for a pause.</source>
        <translation>WhatsApp recibió demasiadas peticiones y pide una pausa.</translation>
    </message>
    <message>
        <source>Nothing has to be done: sending goes on by itself, more slowly.</source>
        <translation>No hay que hacer nada: el envío sigue de forma automática, más despacio.</translation>
    </message>
    <message>
        <source>Failure at WhatsApp</source>
        <translation>Fallo de WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp has a failure of its own.</source>
        <translation>WhatsApp tiene un fallo propio.</translation>
    </message>
    <message>
        <source>It is tried again by itself where that cannot send twice. If it lasts, look at metastatus.com.</source>
        <translation>El reintento es automático, salvo donde podría enviarse dos veces. Si continúa, consultar metastatus.com.</translation>
    </message>
    <message>
        <source>Password cannot be kept safely</source>
        <translation>La contraseña no se puede guardar con seguridad</translation>
    </message>
    <message>
        <source>No computer with the connections has worked on this database yet, so a typed password cannot be sealed for it. The form was not stored.</source>
        <translation>Ningún equipo con las conexiones ha trabajado aún en esta base de datos, así que una contraseña escrita no se puede cifrar para él. El alta no se guardó.</translation>
    </message>
    <message>
        <source>Start the computer or service that has the connections, or let the campus make a password and mail it.</source>
        <translation>Encender el equipo o el servicio que tiene las conexiones, o dejar que el campus cree la contraseña y la envíe por correo.</translation>
    </message>
    <message>
        <source>Being worked on</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>This enrolment is being carried out right now, so it cannot be changed. Nothing was stored.</source>
        <translation>Esta alta se está realizando ahora mismo, así que no se puede cambiar. No se guardó nada.</translation>
    </message>
    <message>
        <source>Try again in some seconds.</source>
        <translation>Probar de nuevo dentro de unos segundos.</translation>
    </message>
    <message>
        <source>File of the template missing</source>
        <translation>Falta el archivo de la plantilla</translation>
    </message>
    <message>
        <source>The template begins with a picture, a document or a video, and nobody has said which. The message waits.</source>
        <translation>La plantilla empieza con una imagen, un documento o un vídeo, y no se ha indicado cuál. El mensaje espera.</translation>
    </message>
    <message>
        <source>Address of the file not usable</source>
        <translation>La dirección del archivo no sirve</translation>
    </message>
    <message>
        <source>“%1” is neither an address that begins with https:// nor the number of a file uploaded to WhatsApp.</source>
        <translation>«%1» no es una dirección que empiece por https:// ni el número de un archivo subido a WhatsApp.</translation>
    </message>
    <message>
        <source>Header not supported</source>
        <translation>Cabecera no admitida</translation>
    </message>
    <message>
        <source>The header of the kind “%1” of the template “%2” cannot be sent from here.</source>
        <translation>La cabecera de tipo «%1» de la plantilla «%2» no se puede enviar desde aquí.</translation>
    </message>
    <message>
        <source>Choose a template whose header is a text, a picture, a document or a video, or that has none.</source>
        <translation>Elegir una plantilla cuya cabecera sea un texto, una imagen, un documento o un vídeo, o que no tenga cabecera.</translation>
    </message>
    <message>
        <source>Button not supported</source>
        <translation>Botón no admitido</translation>
    </message>
    <message>
        <source>A button of the template “%1” is of a kind that cannot be sent from here, such as a catalogue or a one-time code.</source>
        <translation>Un botón de la plantilla «%1» es de un tipo que no se puede enviar desde aquí, como un catálogo o un código de un solo uso.</translation>
    </message>
    <message>
        <source>Choose a template without that button.</source>
        <translation>Elegir una plantilla sin ese botón.</translation>
    </message>
    <message>
        <source>The account of this student is no longer on the campus, so its details cannot be changed there.</source>
        <translation>La cuenta de este alumno ya no está en el campus; allí no se pueden cambiar sus datos.</translation>
    </message>
    <message>
        <source>The campus refused the e-mail: “%1” (id %2) already uses it. Nothing of the change was written there.</source>
        <translation>El campus rechazó el correo: ya lo usa «%1» (id %2). Allí no se escribió nada del cambio.</translation>
    </message>
    <message>
        <source>Write another e-mail, or free this one on the campus and retry.</source>
        <translation>Escribir otro correo, o liberar este en el campus y reintentar.</translation>
    </message>
    <message>
        <source>The campus refused the e-mail because another account uses it. Nothing of the change was written there.</source>
        <translation>El campus rechazó el correo porque lo usa otra cuenta. Allí no se escribió nada del cambio.</translation>
    </message>
    <message>
        <source>E-mail refused by the campus</source>
        <translation>Correo rechazado por el campus</translation>
    </message>
    <message>
        <source>The campus does not take this e-mail for an address. Nothing of the change was written there.</source>
        <translation>El campus no acepta este correo como dirección. Allí no se escribió nada del cambio.</translation>
    </message>
    <message>
        <source>Check the e-mail, and whether the campus allows its domain, then retry.</source>
        <translation>Revisar el correo y si el campus permite su dominio, y reintentar.</translation>
    </message>
    <message>
        <source>The password typed for this student can no longer be read: it was erased, or sealed for a computer that is no longer at work.</source>
        <translation>La contraseña escrita para este alumno ya no se puede leer: se borró, o se selló para un equipo que ya no está en marcha.</translation>
    </message>
    <message>
        <source>Another computer has to do it</source>
        <translation>Le corresponde a otro equipo</translation>
    </message>
    <message>
        <source>The typed password was sealed for another computer with the connections. The work is left to “%1”.</source>
        <translation>La contraseña escrita se selló para otro equipo con las conexiones. El trabajo se deja a «%1».</translation>
    </message>
    <message>
        <source>Nothing has to be done. If that computer is switched off, the password is asked for again.</source>
        <translation>No hay que hacer nada. Si ese equipo se apaga, se pide la contraseña otra vez.</translation>
    </message>
    <message>
        <source>The typed password was sealed for another computer with the connections. The work is left to that one.</source>
        <translation>La contraseña escrita se selló para otro equipo con las conexiones. El trabajo se deja a ese.</translation>
    </message>
    <message>
        <source>Changed by somebody else meanwhile</source>
        <translation>Cambiado por otra persona mientras tanto</translation>
    </message>
    <message>
        <source>Somebody else has changed this student since the form was opened. Nothing was written.</source>
        <translation>Otra persona ha cambiado este alumno desde que se abrió el formulario. No se escribió nada.</translation>
    </message>
    <message>
        <source>Compare both values, then save again to keep what was typed.</source>
        <translation>Comparar ambos valores y guardar otra vez para conservar lo escrito.</translation>
    </message>
    <message>
        <source>Account not ready yet</source>
        <translation>La cuenta aún no está lista</translation>
    </message>
    <message>
        <source>The student&apos;s account is being created on the campus. The change follows by itself.</source>
        <translation>La cuenta del alumno se está creando en el campus. El cambio se envía después por sí solo.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a time zone.</source>
        <translation>El ajuste «%1», de %2, no es una zona horaria.</translation>
    </message>
    <message>
        <source>Write “system”, or a name such as Europe/Madrid or America/Bogota.</source>
        <translation>Escribir «system» o un nombre como Europe/Madrid o America/Bogota.</translation>
    </message>
    <message>
        <source>A setting is not a time zone.</source>
        <translation>Un ajuste no es una zona horaria.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a span of hours.</source>
        <translation>El ajuste «%1», de %2, no es un intervalo de horas.</translation>
    </message>
    <message>
        <source>It has the form 08:00-22:00; the whole day is 00:00-24:00.</source>
        <translation>Tiene la forma 08:00-22:00; el día entero es 00:00-24:00.</translation>
    </message>
    <message>
        <source>A setting is not a span of hours.</source>
        <translation>Un ajuste no es un intervalo de horas.</translation>
    </message>
    <message>
        <source>The campus refused the request for lack of a permission. It says: “%1”.</source>
        <translation>El campus rechazó la petición por falta de un permiso. Dice: «%1».</translation>
    </message>
    <message>
        <source>The web service account may not enter a course. The campus says: “%1”.</source>
        <translation>La cuenta del servicio web no puede entrar en un curso. El campus dice: «%1».</translation>
    </message>
    <message>
        <source>The campus refused the password. Its policy says: “%1”.</source>
        <translation>El campus rechazó la contraseña. Sus normas dicen: «%1».</translation>
    </message>
    <message>
        <source>The campus refused one of the values and hides which one. It says: “%1”.</source>
        <translation>El campus rechazó uno de los valores y oculta cuál. Dice: «%1».</translation>
    </message>
    <message>
        <source>Student archived</source>
        <translation>Alumno archivado</translation>
    </message>
    <message>
        <source>The student was archived before this was done, so it was left alone.</source>
        <translation>El alumno se archivó antes de hacer esto, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>If it is still wanted, restore the student and try again.</source>
        <translation>Si aún hace falta, restaurar al alumno y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Does not want messages</source>
        <translation>No quiere mensajes</translation>
    </message>
    <message>
        <source>This person asked not to get any more messages. Nothing was sent.</source>
        <translation>Esta persona pidió no recibir más mensajes. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Only the person can undo that, for example by writing ALTA.</source>
        <translation>Solo esa persona puede cambiarlo, por ejemplo escribiendo ALTA.</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <translation>Persona bloqueada</translation>
    </message>
    <message>
        <source>This person is blocked here. Nothing was sent.</source>
        <translation>Esta persona está bloqueada aquí. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Unblock the person on their card if that was a mistake.</source>
        <translation>Si fue un error, desbloquear a la persona en su ficha.</translation>
    </message>
    <message>
        <source>Person erased</source>
        <translation>Persona borrada</translation>
    </message>
    <message>
        <source>This person&apos;s data were erased. Nothing was sent.</source>
        <translation>Los datos de esta persona se borraron. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>There is nothing to be done.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>The phone number is marked as wrong. Nothing was sent.</source>
        <translation>El teléfono está marcado como equivocado. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Correct the number on the student&apos;s card.</source>
        <translation>Corregir el número en la ficha del alumno.</translation>
    </message>
    <message>
        <source>Guardian not known</source>
        <translation>Falta el tutor legal</translation>
    </message>
    <message>
        <source>This person is a minor and no guardian&apos;s contact is known. Nothing was sent.</source>
        <translation>Esta persona es menor de edad y no consta el contacto de su tutor legal. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Enter the guardian&apos;s contact on the person&apos;s card.</source>
        <translation>Anotar el contacto del tutor legal en la ficha de la persona.</translation>
    </message>
    <message>
        <source>Enrolment not in force</source>
        <translation>Matrícula no vigente</translation>
    </message>
    <message>
        <source>The enrolment that the message is about is not in force any more. Nothing was sent.</source>
        <translation>La matrícula de la que trata el mensaje ya no está vigente. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Same text again</source>
        <translation>El mismo texto otra vez</translation>
    </message>
    <message>
        <source>The person got the same text a few days ago. It was not sent again.</source>
        <translation>La persona recibió el mismo texto hace pocos días. No se ha enviado de nuevo.</translation>
    </message>
    <message>
        <source>Send it by hand if it is wanted all the same.</source>
        <translation>Enviarlo a mano si aun así hace falta.</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Demasiado tarde</translation>
    </message>
    <message>
        <source>The message could not go out in time and has lost its purpose.</source>
        <translation>El mensaje no pudo salir a tiempo y ya no tiene sentido.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>No permitido</translation>
    </message>
    <message>
        <source>The sending rules do not let this message pass.</source>
        <translation>Las reglas de envío no dejan pasar este mensaje.</translation>
    </message>
    <message>
        <source>Its trace says why.</source>
        <translation>Su traza dice por qué.</translation>
    </message>
    <message>
        <source>Daily limit reached</source>
        <translation>Límite diario alcanzado</translation>
    </message>
    <message>
        <source>Meta lets this centre write first to %1 different people in 24 hours, and they have been reached. The message waits for its turn.</source>
        <translation>Meta deja que este centro escriba primero a %1 personas distintas en 24 horas, y ya se ha llegado a ellas. El mensaje espera su turno.</translation>
    </message>
    <message>
        <source>It goes out by itself. The limit grows with time and good quality, or by verifying the business at Meta.</source>
        <translation>Sale de forma automática. El límite crece con el tiempo y la buena calidad, o al verificar la empresa en Meta.</translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation>Modo de prueba</translation>
    </message>
    <message>
        <source>Test mode is on and this number is not one of the test numbers. The message waits.</source>
        <translation>El modo de prueba está activado y este número no es uno de los de prueba. El mensaje espera.</translation>
    </message>
    <message>
        <source>Switch test mode off in Settings when everything is ready.</source>
        <translation>Desactivar el modo de prueba en Ajustes cuando todo esté listo.</translation>
    </message>
    <message>
        <source>Template refused</source>
        <translation>Plantilla rechazada</translation>
    </message>
    <message>
        <source>WhatsApp refuses the template “%1”. The rules that use it are stopped.</source>
        <translation>WhatsApp rechaza la plantilla «%1». Las reglas que la usan están detenidas.</translation>
    </message>
    <message>
        <source>Look at the template at Meta. The rules go on by themselves once it is approved again.</source>
        <translation>Revisar la plantilla en Meta. Las reglas siguen de forma automática en cuanto vuelve a estar aprobada.</translation>
    </message>
    <message>
        <source>WhatsApp account refused</source>
        <translation>Cuenta de WhatsApp rechazada</translation>
    </message>
    <message>
        <source>WhatsApp refuses the account, its number or its token. Messages wait and the rules are stopped.</source>
        <translation>WhatsApp rechaza la cuenta, su número o su token. Los mensajes esperan y las reglas están detenidas.</translation>
    </message>
    <message>
        <source>Check the connection in Settings. Everything goes on by itself once it works again.</source>
        <translation>Comprobar la conexión en Ajustes. Todo sigue de forma automática en cuanto vuelve a funcionar.</translation>
    </message>
    <message>
        <source>More than 24 hours have passed since the person last wrote, so a free text cannot be sent.</source>
        <translation>Han pasado más de 24 horas desde el último mensaje de la persona, así que no se puede enviar texto libre.</translation>
    </message>
    <message>
        <source>Send a template instead.</source>
        <translation>Enviar una plantilla en su lugar.</translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation>Nada escrito</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>El texto está vacío.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Escribir algo antes.</translation>
    </message>
    <message>
        <source>Text too long</source>
        <translation>Texto demasiado largo</translation>
    </message>
    <message>
        <source>WhatsApp takes at most %1 characters in one message.</source>
        <translation>WhatsApp admite como mucho %1 caracteres en un mensaje.</translation>
    </message>
    <message>
        <source>Shorten the text or send it in two parts.</source>
        <translation>Acortar el texto o enviarlo en dos partes.</translation>
    </message>
    <message>
        <source>Conversation gone</source>
        <translation>Conversación desaparecida</translation>
    </message>
    <message>
        <source>This conversation does not exist any more.</source>
        <translation>Esta conversación ya no existe.</translation>
    </message>
    <message>
        <source>Update the list.</source>
        <translation>Actualizar la lista.</translation>
    </message>
    <message>
        <source>Nobody can get it</source>
        <translation>Nadie puede recibirlo</translation>
    </message>
    <message>
        <source>None of the chosen people can get this message.</source>
        <translation>Ninguna de las personas elegidas puede recibir este mensaje.</translation>
    </message>
    <message>
        <source>The preview says of each of them why.</source>
        <translation>La vista previa dice el motivo de cada una.</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>No llegó</translation>
    </message>
    <message>
        <source>It was never known whether the message went out; somebody noted that it did not arrive.</source>
        <translation>Nunca se supo si el mensaje salió; se anotó a mano que no llegó.</translation>
    </message>
    <message>
        <source>Send it again if it is still wanted.</source>
        <translation>Enviarlo de nuevo si todavía hace falta.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a week of hours.</source>
        <translation>El ajuste «%1», de %2, no es un horario semanal.</translation>
    </message>
    <message>
        <source>It has the form mon-fri 09:30-14:00 16:00-20:00; sat 10:00-13:30.</source>
        <translation>Tiene la forma mon-fri 09:30-14:00 16:00-20:00; sat 10:00-13:30.</translation>
    </message>
    <message>
        <source>A setting is not a week of hours.</source>
        <translation>Un ajuste no es un horario semanal.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a list of days.</source>
        <translation>El ajuste «%1», de %2, no es una lista de días.</translation>
    </message>
    <message>
        <source>It has the form 2026-12-08, 01-06; a day without a year is one of every year.</source>
        <translation>Tiene la forma 2026-12-08, 01-06; un día sin año es de todos los años.</translation>
    </message>
    <message>
        <source>A setting is not a list of days.</source>
        <translation>Un ajuste no es una lista de días.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a list of closed days.</source>
        <translation>El ajuste «%1», de %2, no es una lista de días de cierre.</translation>
    </message>
    <message>
        <source>It has the form 2026-08-01/2026-08-31.</source>
        <translation>Tiene la forma 2026-08-01/2026-08-31.</translation>
    </message>
    <message>
        <source>A setting is not a list of closed days.</source>
        <translation>Un ajuste no es una lista de días de cierre.</translation>
    </message>
    <message>
        <source>Rule not valid</source>
        <translation>Regla no válida</translation>
    </message>
    <message>
        <source>The number “%1” of the rule is out of range.</source>
        <translation>El número «%1» de la regla está fuera de rango.</translation>
    </message>
    <message>
        <source>Use a value in %2.</source>
        <translation>Usar un valor de %2.</translation>
    </message>
    <message>
        <source>The days of the rule are not in order.</source>
        <translation>Los días de la regla no están en orden.</translation>
    </message>
    <message>
        <source>Name one to five different days, each from 1 to 365, in the order in which they come.</source>
        <translation>Indicar de uno a cinco días distintos, de 1 a 365, en el orden en que llegan.</translation>
    </message>
    <message>
        <source>The milestones of the rule are not in order.</source>
        <translation>Los hitos de la regla no están en orden.</translation>
    </message>
    <message>
        <source>Name percents from 1 to 99 in rising order.</source>
        <translation>Indicar porcentajes de 1 a 99 en orden creciente.</translation>
    </message>
    <message>
        <source>Already answered</source>
        <translation>Ya contestado</translation>
    </message>
    <message>
        <source>Somebody has answered this run already.</source>
        <translation>Alguien ha contestado ya a este envío.</translation>
    </message>
    <message>
        <source>Look at the list of runs.</source>
        <translation>Mirar la lista de envíos.</translation>
    </message>
    <message>
        <source>Rule stopped</source>
        <translation>Regla detenida</translation>
    </message>
    <message>
        <source>%1 messages of this rule failed in a short time.</source>
        <translation>Fallaron %1 mensajes de esta regla en poco tiempo.</translation>
    </message>
    <message>
        <source>Look at the failed messages in the log, mend the reason and let the rule go on.</source>
        <translation>Mirar los mensajes fallidos en el registro, arreglar la causa y reanudar la regla.</translation>
    </message>
    <message>
        <source>Template with bad quality</source>
        <translation>Plantilla con mala calidad</translation>
    </message>
    <message>
        <source>WhatsApp rates the quality of the template %1 as bad.</source>
        <translation>WhatsApp califica de mala la calidad de la plantilla %1.</translation>
    </message>
    <message>
        <source>Use another text, or wait until the rating is better; the rule goes on by itself then.</source>
        <translation>Usar otro texto o esperar a que mejore la calificación; entonces la regla se reanuda sola.</translation>
    </message>
    <message>
        <source>Template with medium quality</source>
        <translation>Plantilla con calidad media</translation>
    </message>
    <message>
        <source>WhatsApp rates the quality of the template %1 as medium.</source>
        <translation>WhatsApp califica de media la calidad de la plantilla %1.</translation>
    </message>
    <message>
        <source>Write less often with it, or make its text more useful.</source>
        <translation>Escribir menos con ella o hacer más útil su texto.</translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a language.</source>
        <translation>El ajuste «%1», de %2, no es un idioma.</translation>
    </message>
    <message>
        <source>Write it as WhatsApp does, such as es, en or es_MX.</source>
        <translation>Escribirlo como WhatsApp, por ejemplo es, en o es_MX.</translation>
    </message>
    <message>
        <source>A setting is not a language.</source>
        <translation>Un ajuste no es un idioma.</translation>
    </message>
    <message>
        <source>Template already there</source>
        <translation>La plantilla ya existe</translation>
    </message>
    <message>
        <source>The account already has a template “%1”.</source>
        <translation>La cuenta ya tiene una plantilla «%1».</translation>
    </message>
    <message>
        <source>Give the new one another name, or use the one that is there.</source>
        <translation>Dar otro nombre a la nueva o usar la que hay.</translation>
    </message>
    <message>
        <source>The account already has a template with this name in this language.</source>
        <translation>La cuenta ya tiene una plantilla con este nombre en este idioma.</translation>
    </message>
    <message>
        <source>Template not ready</source>
        <translation>Plantilla sin terminar</translation>
    </message>
    <message>
        <source>The template breaks a rule of Meta&apos;s, which would refuse it.</source>
        <translation>La plantilla incumple una norma de Meta, que la rechazaría.</translation>
    </message>
    <message>
        <source>Change what the list beside it names.</source>
        <translation>Cambiar lo que indica la lista de al lado.</translation>
    </message>
    <message>
        <source>Proposal not found</source>
        <translation>No se encuentra la propuesta</translation>
    </message>
    <message>
        <source>The proposed template is no longer here; perhaps another desk removed it.</source>
        <translation>La plantilla propuesta ya no está aquí; quizá la quitó otro puesto.</translation>
    </message>
    <message>
        <source>Too many templates</source>
        <translation>Demasiadas plantillas</translation>
    </message>
    <message>
        <source>Meta does not take the template. It says: “%1”</source>
        <translation>Meta no acepta la plantilla. Dice: «%1»</translation>
    </message>
    <message>
        <source>Template under review</source>
        <translation>Plantilla en revisión</translation>
    </message>
    <message>
        <source>Text of the template too long</source>
        <translation>Texto de la plantilla demasiado largo</translation>
    </message>
    <message>
        <source>Header of the template refused</source>
        <translation>Cabecera de la plantilla rechazada</translation>
    </message>
    <message>
        <source>Text of the template refused</source>
        <translation>Texto de la plantilla rechazado</translation>
    </message>
    <message>
        <source>Footer of the template refused</source>
        <translation>Pie de la plantilla rechazado</translation>
    </message>
    <message>
        <source>Too many variables for the text</source>
        <translation>Demasiadas variables para el texto</translation>
    </message>
    <message>
        <source>Variable at the start or end</source>
        <translation>Variable al principio o al final</translation>
    </message>
    <message>
        <source>File not here yet</source>
        <translation>El archivo aún no está</translation>
    </message>
    <message>
        <source>The file of this message has not been brought from WhatsApp.</source>
        <translation>El archivo de este mensaje no se ha traído de WhatsApp.</translation>
    </message>
    <message>
        <source>It is brought by itself within some minutes; WhatsApp keeps it for about a week.</source>
        <translation>Se trae solo en unos minutos; WhatsApp lo guarda alrededor de una semana.</translation>
    </message>
    <message>
        <source>Message no longer there</source>
        <translation>El mensaje ya no está</translation>
    </message>
    <message>
        <source>This message is no longer kept: its conversation was erased or joined with another one.</source>
        <translation>Este mensaje ya no se guarda: su conversación se borró o se unió a otra.</translation>
    </message>
    <message>
        <source>Open the conversation again.</source>
        <translation>Abrir de nuevo la conversación.</translation>
    </message>
    <message>
        <source>Name already taken</source>
        <translation>Nombre ya usado</translation>
    </message>
    <message>
        <source>There is a quick reply called “%1” already.</source>
        <translation>Ya hay una respuesta rápida llamada «%1».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elegir otro nombre.</translation>
    </message>
    <message>
        <source>Quick reply not complete</source>
        <translation>Respuesta rápida incompleta</translation>
    </message>
    <message>
        <source>A quick reply needs a name and a text.</source>
        <translation>Una respuesta rápida necesita un nombre y un texto.</translation>
    </message>
    <message>
        <source>Complete it, then save it again.</source>
        <translation>Completarla y guardarla de nuevo.</translation>
    </message>
    <message>
        <source>Days not valid</source>
        <translation>Días no válidos</translation>
    </message>
    <message>
        <source>The last day of the pause lies before its first one.</source>
        <translation>El último día de la pausa es anterior al primero.</translation>
    </message>
    <message>
        <source>Correct the days.</source>
        <translation>Corregir los días.</translation>
    </message>
    <message>
        <source>Export not written</source>
        <translation>Exportación no escrita</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>No se puede escribir «%1».</translation>
    </message>
    <message>
        <source>Choose another folder, with enough room and the right to write there.</source>
        <translation>Elegir otra carpeta, con espacio suficiente y permiso de escritura.</translation>
    </message>
    <message>
        <source>Relay refuses</source>
        <translation>El relé lo rechaza</translation>
    </message>
    <message>
        <source>The relay does not accept the token.</source>
        <translation>El relé no acepta el token.</translation>
    </message>
    <message>
        <source>Give the engine and the relay the same BEDEL_RELAY_TOKEN.</source>
        <translation>Dar al motor y al relé el mismo BEDEL_RELAY_TOKEN.</translation>
    </message>
    <message>
        <source>No relay there</source>
        <translation>Ahí no hay un relé</translation>
    </message>
    <message>
        <source>Something that is no relay answers at its address.</source>
        <translation>En su dirección responde algo que no es un relé.</translation>
    </message>
    <message>
        <source>Check the setting “relay.url” and the web server in front of the relay.</source>
        <translation>Comprobar el ajuste «relay.url» y el servidor web que está delante del relé.</translation>
    </message>
    <message>
        <source>File not written</source>
        <translation>Archivo no escrito</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>No se pudo escribir «%1»: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elegir otra carpeta o hacer sitio en el disco.</translation>
    </message>
    <message>
        <source>Name not possible</source>
        <translation>Nombre no válido</translation>
    </message>
    <message>
        <source>The token needs a name of at most %1 characters.</source>
        <translation>El token necesita un nombre de %1 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Name it after the program that will use it.</source>
        <translation>Ponerle el nombre del programa que lo va a usar.</translation>
    </message>
    <message>
        <source>Name already used</source>
        <translation>Nombre ya usado</translation>
    </message>
    <message>
        <source>There is already a token called “%1”.</source>
        <translation>Ya hay un token llamado «%1».</translation>
    </message>
    <message>
        <source>Choose another name, or revoke the other token first.</source>
        <translation>Elegir otro nombre o anular antes el otro token.</translation>
    </message>
    <message>
        <source>No such token</source>
        <translation>No existe ese token</translation>
    </message>
    <message>
        <source>There is no valid token called “%1”.</source>
        <translation>No hay ningún token válido llamado «%1».</translation>
    </message>
    <message>
        <source>It may have been revoked already.</source>
        <translation>Puede que ya esté anulado.</translation>
    </message>
    <message>
        <source>Nothing to answer</source>
        <translation>Nada que responder</translation>
    </message>
    <message>
        <source>The settings have no text for this answer. Nothing was sent.</source>
        <translation>En los ajustes no hay texto para esta respuesta. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Answer in the conversation if it is wanted.</source>
        <translation>Responder en la conversación si se desea.</translation>
    </message>
    <message>
        <source>Reminders ended</source>
        <translation>Recordatorios terminados</translation>
    </message>
    <message>
        <source>Course completed</source>
        <translation>Curso completado</translation>
    </message>
    <message>
        <source>The student completed the course before the message went out. Nothing was sent.</source>
        <translation>El alumno completó el curso antes de que saliera el mensaje. No se envió nada.</translation>
    </message>
    <message>
        <source>Not so any more</source>
        <translation>Ya no es así</translation>
    </message>
    <message>
        <source>Before the message went out, what it says had ceased to be so. Nothing was sent.</source>
        <translation>Antes de salir el mensaje, lo que dice había dejado de ser cierto. No se envió nada.</translation>
    </message>
    <message>
        <source>Its trace says what has changed.</source>
        <translation>Su traza dice qué ha cambiado.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>%1 took the message back before it went out.</source>
        <translation>%1 retiró el mensaje antes de que saliera.</translation>
    </message>
    <message>
        <source>The message was taken back before it went out.</source>
        <translation>El mensaje se retiró antes de que saliera.</translation>
    </message>
    <message>
        <source>Course completed meanwhile</source>
        <translation>Curso completado entretanto</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>Regla cambiada</translation>
    </message>
    <message>
        <source>The rule was changed, and with its new numbers the message was not due.</source>
        <translation>La regla se cambió y, con los nuevos valores, el mensaje no tocaba.</translation>
    </message>
    <message>
        <source>It comes by itself once the changed rule says so.</source>
        <translation>Saldrá por sí solo cuando lo diga la regla cambiada.</translation>
    </message>
    <message>
        <source>Clock not to be trusted</source>
        <translation>Reloj poco fiable</translation>
    </message>
    <message>
        <source>Have the computer set its clock by the network.</source>
        <translation>Hacer que el equipo ponga su reloj en hora por la red.</translation>
    </message>
    <message>
        <source>Choose a template on the page Templates. The message goes out then.</source>
        <translation>Elegir una plantilla en la página Plantillas. El mensaje sale entonces.</translation>
    </message>
    <message>
        <source>Look at its state on the page Templates, or choose another one.</source>
        <translation>Mirar su estado en la página Plantillas o elegir otra.</translation>
    </message>
    <message>
        <source>Update the templates on the page Templates, and check its name and language.</source>
        <translation>Actualizar las plantillas en la página Plantillas y comprobar el nombre y el idioma.</translation>
    </message>
    <message>
        <source>Say on the page Templates what the variable stands for, or complete the student&apos;s card.</source>
        <translation>Indicar en la página Plantillas qué representa la variable o completar la ficha del alumno.</translation>
    </message>
    <message>
        <source>Give the address of the file on the page Templates.</source>
        <translation>Indicar la dirección del archivo en la página Plantillas.</translation>
    </message>
    <message>
        <source>Correct it on the page Templates. WhatsApp fetches the file itself, so the address must be open to everybody.</source>
        <translation>Corregirla en la página Plantillas. WhatsApp recoge el archivo por su cuenta, así que la dirección ha de estar abierta a todo el mundo.</translation>
    </message>
    <message>
        <source>The clock of this computer jumped. The rules wait until it has run evenly for a quarter of an hour.</source>
        <translation>El reloj de este equipo ha dado un salto. Las reglas esperan a que marche con regularidad durante un cuarto de hora.</translation>
    </message>
    <message>
        <source>No yes to promotion</source>
        <translation>Sin un sí a la publicidad</translation>
    </message>
    <message>
        <source>The template is of the category that promotes, and this person has not said yes to promotion, or has taken it back. Nothing was sent.</source>
        <translation>La plantilla es de la categoría de publicidad y esta persona no ha dicho que sí a la publicidad, o lo ha retirado. No se envió nada.</translation>
    </message>
    <message>
        <source>Promotion needs a yes of its own. When the person gives it, record it on their card, under Consent. Messages about the course can be sent all the same, with a template of the category “utility”.</source>
        <translation>La publicidad necesita un sí aparte. Cuando la persona lo dé, registrarlo en su ficha, en «Consentimiento». Los mensajes sobre el curso se pueden enviar igualmente, con una plantilla de la categoría «utilidad».</translation>
    </message>
    <message>
        <source>The reminders of this matter were ended, by the student or by the centre. Nothing was sent.</source>
        <translation>Los recordatorios de este asunto se dieron por terminados, por el alumno o por el centro. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The centre&apos;s own number</source>
        <translation>El número del propio centro</translation>
    </message>
    <message>
        <source>The phone stored for this student is the centre&apos;s own WhatsApp number.</source>
        <translation>El teléfono guardado de este alumno es el número de WhatsApp del propio centro.</translation>
    </message>
    <message>
        <source>If it is wanted all the same, send it by hand with “Send all the same”.</source>
        <translation>Si aun así hace falta, se envía a mano con «Enviar de todos modos».</translation>
    </message>
    <message>
        <source>Enrolment at rest</source>
        <translation>Matrícula en pausa</translation>
    </message>
    <message>
        <source>Wait until then, or send it by hand with “Send all the same”.</source>
        <translation>Esperar hasta entonces, o enviarlo a mano con «Enviar de todos modos».</translation>
    </message>
    <message>
        <source>The enrolment that the message is about rests. Nothing was sent.</source>
        <translation>La matrícula de la que trata el mensaje está en pausa. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Conversation open</source>
        <translation>Conversación abierta</translation>
    </message>
    <message>
        <source>The person wrote (%1), and the conversation is still open: a message would interrupt it. Nothing was sent.</source>
        <translation>La persona ha escrito (%1) y la conversación sigue abierta: un mensaje la interrumpiría. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Answer in the Inbox, or send it by hand with “Send all the same”.</source>
        <translation>Responder en la Bandeja, o enviarlo a mano con «Enviar de todos modos».</translation>
    </message>
    <message>
        <source>The person wrote lately, and the conversation is still open: a message would interrupt it. Nothing was sent.</source>
        <translation>La persona ha escrito hace poco y la conversación sigue abierta: un mensaje la interrumpiría. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The enrolment that the message is about rests and continues on %1. Nothing was sent.</source>
        <translation>La matrícula de la que trata el mensaje está en pausa y sigue el %1. No se ha enviado nada.</translation>
    </message>
</context>
<context>
    <name>ExampleCard</name>
    <message>
        <source>working it out…</source>
        <translation>calculando…</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>Looking among the students…</source>
        <translation>Buscando entre los alumnos…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) would get it now</source>
        <translation>
            <numerusform>%Ln persona lo recibiría ahora</numerusform>
            <numerusform>%Ln personas lo recibirían ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would get this on %2.</source>
        <comment>who, when</comment>
        <translation>%1 lo recibiría el %2.</translation>
    </message>
    <message>
        <source>%1 would get this on %2, because: %3.</source>
        <comment>who, when, why</comment>
        <translation>%1 lo recibiría el %2, porque: %3.</translation>
    </message>
    <message>
        <source>Of all students nobody is concerned at this moment.</source>
        <translation>En este momento no afecta a nadie.</translation>
    </message>
    <message>
        <source>with the last right numbers</source>
        <translation>con los últimos números correctos</translation>
    </message>
    <message>
        <source>%1 is concerned, but held back. %2 %3</source>
        <comment>who, reason, what becomes of it</comment>
        <translation>Toca a %1, pero se retiene. %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln held back</source>
        <comment>how many would get it</comment>
        <translation>
            <numerusform>%1, se retiene %Ln</numerusform>
            <numerusform>%1, se retienen %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody would get it now</source>
        <translation>nadie lo recibiría ahora</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>The first name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>The last name is missing.</source>
        <translation>Faltan los apellidos.</translation>
    </message>
    <message>
        <source>The e-mail is missing. The campus needs one for each account.</source>
        <translation>Falta el correo. El campus necesita uno para cada cuenta.</translation>
    </message>
    <message>
        <source>Without a phone the welcome cannot go out.</source>
        <translation>Sin teléfono no puede salir la bienvenida.</translation>
    </message>
    <message>
        <source>Choose at least one course.</source>
        <translation>Elegir al menos un curso.</translation>
    </message>
    <message>
        <source>Type a password, or let Moodle create it.</source>
        <translation>Escribir una contraseña o dejar que Moodle la cree.</translation>
    </message>
    <message>
        <source>The username is missing.</source>
        <translation>Falta el usuario.</translation>
    </message>
    <message>
        <source>“%1” is not allowed: only a-z, 0-9 and . _ - @</source>
        <translation>«%1» no se admite: solo a-z, 0-9 y . _ - @</translation>
    </message>
    <message>
        <source>Only a-z, 0-9 and . _ - @ are allowed, without spaces.</source>
        <translation>Solo se admiten a-z, 0-9 y . _ - @, sin espacios.</translation>
    </message>
    <message>
        <source>“%1” does not belong in a phone number.</source>
        <translation>«%1» no puede estar en un teléfono.</translation>
    </message>
    <message>
        <source>Only digits, spaces and a leading + belong in a phone number.</source>
        <translation>Un teléfono solo lleva cifras, espacios y un + al principio.</translation>
    </message>
    <message>
        <source>“%1” is not allowed here.</source>
        <translation>«%1» no se admite aquí.</translation>
    </message>
    <message>
        <source>A character is not allowed here.</source>
        <translation>Hay un carácter que no se admite aquí.</translation>
    </message>
    <message>
        <source>The @ is missing. Example: name@centre.org</source>
        <translation>Falta la @. Ejemplo: nombre@centro.es</translation>
    </message>
    <message>
        <source>There is more than one @.</source>
        <translation>Hay más de una @.</translation>
    </message>
    <message>
        <source>The name before the @ is missing. Example: name@centre.org</source>
        <translation>Falta el nombre antes de la @. Ejemplo: nombre@centro.es</translation>
    </message>
    <message>
        <source>The domain after the @ is missing. Example: name@centre.org</source>
        <translation>Falta el dominio después de la @. Ejemplo: nombre@centro.es</translation>
    </message>
    <message>
        <source>The end of the domain is missing. Example: name@centre.org</source>
        <translation>Falta el final del dominio. Ejemplo: nombre@centro.es</translation>
    </message>
    <message>
        <source>An e-mail address has no spaces.</source>
        <translation>Un correo no lleva espacios.</translation>
    </message>
    <message>
        <source>The campus accepts no accents or ñ in an e-mail address.</source>
        <translation>El campus no admite acentos ni ñ en un correo.</translation>
    </message>
    <message>
        <source>A dot stands at the edge, or two stand together.</source>
        <translation>Hay un punto al principio o al final, o dos seguidos.</translation>
    </message>
    <message>
        <source>The domain looks misspelt.</source>
        <translation>El dominio parece mal escrito.</translation>
    </message>
    <message>
        <source>The part after the @ is no domain. Example: name@centre.org</source>
        <translation>Lo que sigue a la @ no es un dominio. Ejemplo: nombre@centro.es</translation>
    </message>
    <message>
        <source>Digits are missing.</source>
        <translation>Faltan cifras.</translation>
    </message>
    <message>
        <source>There are too many digits.</source>
        <translation>Sobran cifras.</translation>
    </message>
    <message>
        <source>WhatsApp cannot dial extensions.</source>
        <translation>WhatsApp no puede marcar extensiones.</translation>
    </message>
    <message>
        <source>No country has this prefix.</source>
        <translation>Ningún país tiene este prefijo.</translation>
    </message>
    <message>
        <source>The country&apos;s prefix is missing.</source>
        <translation>Falta el prefijo del país.</translation>
    </message>
    <message>
        <source>Probably a fixed line, without WhatsApp.</source>
        <translation>Parece un teléfono fijo, sin WhatsApp.</translation>
    </message>
    <message>
        <source>Mobile numbers have one 9 more there.</source>
        <translation>Allí los móviles llevan un 9 más.</translation>
    </message>
    <message>
        <source>There is no such number in its country.</source>
        <translation>Ese número no existe en su país.</translation>
    </message>
    <message>
        <source>8 characters</source>
        <comment>what a password lacks</comment>
        <translation>8 caracteres</translation>
    </message>
    <message>
        <source>a digit</source>
        <comment>what a password lacks</comment>
        <translation>una cifra</translation>
    </message>
    <message>
        <source>a lower-case letter</source>
        <comment>what a password lacks</comment>
        <translation>una minúscula</translation>
    </message>
    <message>
        <source>a capital letter</source>
        <comment>what a password lacks</comment>
        <translation>una mayúscula</translation>
    </message>
    <message>
        <source>a sign such as - or *</source>
        <comment>what a password lacks</comment>
        <translation>un signo como - o *</translation>
    </message>
    <message>
        <source>Moodle usually also asks for: %1.</source>
        <translation>Moodle suele pedir también: %1.</translation>
    </message>
    <message>
        <source>%1 characters; the campus takes at most %2.</source>
        <translation>%1 caracteres; el campus admite %2 como máximo.</translation>
    </message>
    <message>
        <source>The campus refuses “&lt;” here.</source>
        <translation>El campus rechaza «&lt;» aquí.</translation>
    </message>
    <message>
        <source>It holds an invisible character, perhaps from copying. Type it again.</source>
        <translation>Hay un carácter invisible, quizá de una copia. Escribir de nuevo el dato.</translation>
    </message>
    <message>
        <source>The campus accepts lower case only.</source>
        <translation>El campus solo admite minúsculas.</translation>
    </message>
    <message>
        <source>It begins or ends with a space.</source>
        <translation>Hay un espacio al principio o al final.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Can receive WhatsApp.</source>
        <translation>Puede recibir WhatsApp.</translation>
    </message>
    <message>
        <source>%1. Can receive WhatsApp.</source>
        <translation>%1. Puede recibir WhatsApp.</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Apellidos</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Correo</translation>
    </message>
    <message>
        <source>&amp;Mobile phone</source>
        <translation>Teléfono &amp;móvil</translation>
    </message>
    <message>
        <source>&amp;Username</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter %1</source>
        <translation>Quitar el filtro %1</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtrar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Four steps to the first student</source>
        <translation>Cuatro pasos hasta el primer alumno</translation>
    </message>
    <message>
        <source>They can be left half-done: what is done stays.</source>
        <translation>Se pueden dejar a medias: lo hecho se conserva.</translation>
    </message>
    <message>
        <source>Connect the campus</source>
        <translation>Conectar el campus</translation>
    </message>
    <message>
        <source>Done: address and token are known.</source>
        <translation>Hecho: hay dirección y token.</translation>
    </message>
    <message>
        <source>The address of Moodle and a web service token are needed; the test says what is missing.</source>
        <translation>Hacen falta la dirección de Moodle y un token de servicio web; la prueba dice qué falta.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Revisar conexión</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar campus</translation>
    </message>
    <message>
        <source>Read the courses</source>
        <translation>Leer los cursos</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln course(s).</source>
        <translation>
            <numerusform>Hecho: %Ln curso.</numerusform>
            <numerusform>Hecho: %Ln cursos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bedel reads the catalogue; nothing changes on the campus.</source>
        <translation>Bedel lee el catálogo; nada cambia en el campus.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read courses</source>
        <translation>Leer cursos</translation>
    </message>
    <message>
        <source>Choose the welcome</source>
        <translation>Elegir la bienvenida</translation>
    </message>
    <message>
        <source>Done: a template is chosen for the welcome.</source>
        <translation>Hecho: hay una plantilla elegida para la bienvenida.</translation>
    </message>
    <message>
        <source>A WhatsApp template that Meta has approved. Without it welcomes wait.</source>
        <translation>Una plantilla de WhatsApp aprobada por Meta. Sin ella las bienvenidas esperan.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar plantilla</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir plantilla</translation>
    </message>
    <message>
        <source>Enrol the first student</source>
        <translation>Matricular al primer alumno</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln student(s).</source>
        <translation>
            <numerusform>Hecho: %Ln alumno.</numerusform>
            <numerusform>Hecho: %Ln alumnos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A form of one minute; account, courses and welcome follow by themselves.</source>
        <translation>Un alta de un minuto; cuenta, cursos y bienvenida siguen de forma automática.</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Nuevo alumno</translation>
    </message>
    <message>
        <source>Once the campus is connected, Bedel reads its catalogue.</source>
        <translation>En cuanto el campus esté conectado, se lee su catálogo.</translation>
    </message>
</context>
<context>
    <name>FlowBanner</name>
    <message>
        <source>%1 failed: %2</source>
        <comment>step, cause</comment>
        <translation>El paso «%1» falló: %2</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <comment>step, cause</comment>
        <translation>El paso «%1» espera: %2</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>Usar esta cuenta</translation>
    </message>
    <message>
        <source>Use the account of %1</source>
        <translation>Usar la cuenta de %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Edit and retry</source>
        <translation>Corregir y reintentar</translation>
    </message>
</context>
<context>
    <name>FlowTexts</name>
    <message>
        <source>Record</source>
        <comment>step</comment>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Campus</source>
        <comment>step</comment>
        <translation>Campus</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <comment>step</comment>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>step</comment>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>To do</source>
        <comment>state of a step</comment>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>state of a step</comment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a step</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a step</comment>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <comment>state of a step</comment>
        <translation>No se pide</translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln curso</numerusform>
            <numerusform>%Ln cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>courses</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Form saved</source>
        <translation>Alta guardada</translation>
    </message>
    <message>
        <source>Account created on the campus</source>
        <translation>Cuenta creada en el campus</translation>
    </message>
    <message>
        <source>Existing account of the campus taken</source>
        <translation>Cuenta ya existente del campus asignada</translation>
    </message>
    <message numerus="yes">
        <source>Enrolled in %Ln course(s)</source>
        <translation>
            <numerusform>Matrícula en %Ln curso</numerusform>
            <numerusform>Matrícula en %Ln cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything of the form is done</source>
        <translation>Alta completa</translation>
    </message>
    <message>
        <source>A step of the form failed</source>
        <translation>Falló un paso del alta</translation>
    </message>
    <message>
        <source>Message accepted by WhatsApp</source>
        <translation>Mensaje aceptado por WhatsApp</translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation>Falló el mensaje</translation>
    </message>
    <message>
        <source>Message unconfirmed</source>
        <translation>Mensaje sin confirmar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s) read from the campus</source>
        <translation>
            <numerusform>%Ln curso leído del campus</numerusform>
            <numerusform>%Ln cursos leídos del campus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s) read from WhatsApp</source>
        <translation>
            <numerusform>%Ln plantilla leída de WhatsApp</numerusform>
            <numerusform>%Ln plantillas leídas de WhatsApp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s) read from the campus</source>
        <translation>
            <numerusform>%Ln matrícula leída del campus</numerusform>
            <numerusform>%Ln matrículas leídas del campus</numerusform>
        </translation>
    </message>
    <message>
        <source>Details changed here</source>
        <translation>Datos cambiados aquí</translation>
    </message>
    <message>
        <source>Details updated on the campus</source>
        <translation>Datos actualizados en el campus</translation>
    </message>
    <message>
        <source>Details refused by the campus</source>
        <translation>Datos rechazados por el campus</translation>
    </message>
    <message>
        <source>Course completed</source>
        <translation>Curso completado</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2, &lt;b&gt;%3&lt;/b&gt; selected</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; de %2, &lt;b&gt;%3&lt;/b&gt; en la selección</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; de %2</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>Students with activity</source>
        <translation>Alumnos con actividad</translation>
    </message>
    <message>
        <source>students with activity</source>
        <translation>alumnos con actividad</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>Aún sin actividad</translation>
    </message>
    <message>
        <source>Most on %1</source>
        <translation>Día más activo: %1</translation>
    </message>
    <message>
        <source>With activity</source>
        <translation>Con actividad</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>% done</source>
        <translation>% hecho</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>%1% of the course</source>
        <comment>a range of percentages</comment>
        <translation>%1&#xa0;% del curso</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message numerus="yes">
        <source>% of the course done; no data of %Ln people</source>
        <translation>
            <numerusform>% hecho del curso; sin datos de %Ln persona</numerusform>
            <numerusform>% hecho del curso; sin datos de %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>% of the course done</source>
        <translation>% hecho del curso</translation>
    </message>
</context>
<context>
    <name>HolidaysCard</name>
    <message>
        <source>It must not lie before the first day.</source>
        <translation>No puede ser anterior al primer día.</translation>
    </message>
    <message>
        <source>The list was not taken over</source>
        <translation>La lista no se ha importado</translation>
    </message>
    <message>
        <source>Line %1 is no day: “%2”. Write each as 25/12/2026 or 2026-12-25, a note may follow.</source>
        <translation>La línea %1 no es un día: «%2». Escribir cada uno como 25/12/2026 o 2026-12-25; puede seguir una nota.</translation>
    </message>
    <message>
        <source>Import days</source>
        <translation>Importar días</translation>
    </message>
    <message>
        <source>Text or table (*.txt *.csv)</source>
        <translation>Texto o tabla (*.txt *.csv)</translation>
    </message>
    <message>
        <source>The file is too large for a calendar.</source>
        <translation>El archivo es demasiado grande para ser un calendario.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>day and month</comment>
        <translation>cada %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day and month of a yearly holiday</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day, note</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The calendar of this country is not known here: its holidays are typed in below.</source>
        <translation>Aquí no se conoce el calendario de este país: sus festivos se escriben más abajo.</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>weekday, day and month of the next holidays</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>The next ones: %1.</source>
        <comment>list of days</comment>
        <translation>Los próximos: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between days</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Festivos</translation>
    </message>
    <message>
        <source>Holidays of region and town</source>
        <translation>Festivos de la región y la localidad</translation>
    </message>
    <message>
        <source>On these days rules write to nobody; what is due waits for the next working day.</source>
        <translation>En estos días las reglas no escriben a nadie; lo que toque espera al siguiente día laborable.</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>every &amp;year</source>
        <translation>cada &amp;año</translation>
    </message>
    <message>
        <source>Add day</source>
        <translation>Añadir día</translation>
    </message>
    <message>
        <source>Remove the chosen</source>
        <translation>Quitar los elegidos</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>Importar lista…</translation>
    </message>
    <message>
        <source>The centre is closed</source>
        <translation>El centro cierra</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>D&amp;esde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Add closure</source>
        <translation>Añadir cierre</translation>
    </message>
    <message>
        <source>Public holid&amp;ays of %1</source>
        <comment>country</comment>
        <translation>&amp;Festivos nacionales de %1</translation>
    </message>
    <message>
        <source>N&amp;ote (optional)</source>
        <translation>&amp;Nota (opcional)</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>See messages</source>
        <translation>Ver mensajes</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date of today as a title, without the year</comment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>campus read %1</source>
        <comment>when</comment>
        <translation>lectura del campus: %1</translation>
    </message>
    <message>
        <source>campus not read yet</source>
        <translation>campus aún sin leer</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>centre, when the campus was read</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New today</source>
        <translation>Altas de hoy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s)</source>
        <translation>
            <numerusform>%Ln matrícula</numerusform>
            <numerusform>%Ln matrículas</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Mensajes enviados</translation>
    </message>
    <message>
        <source>%1 % delivered</source>
        <translation>%1&#xa0;% entregados</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>in the centre</source>
        <translation>en el centro</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>Matrículas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln curso</numerusform>
            <numerusform>%Ln cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>To solve</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Reading what waits for a person…</source>
        <translation>Leyendo lo que está por resolver…</translation>
    </message>
    <message>
        <source>Nothing to solve. Last reading, %1.</source>
        <translation>Nada por resolver. Última lectura: %1.</translation>
    </message>
    <message>
        <source>Nothing to solve.</source>
        <translation>Nada por resolver.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Nothing has happened yet today.</source>
        <translation>Hoy aún no ha ocurrido nada.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Read the campus</source>
        <translation>Leer el campus</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Nuevo alumno</translation>
    </message>
    <message>
        <source>Completed today</source>
        <translation>Completados hoy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln at risk</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln en riesgo</numerusform>
            <numerusform>%Ln en riesgo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % delivered, %2</source>
        <comment>percent, replies</comment>
        <translation>%1&#xa0;% entregados, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <comment>short</comment>
        <translation>
            <numerusform>%Ln respuesta</numerusform>
            <numerusform>%Ln respuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>New message from %1: %2</source>
        <comment>name, text</comment>
        <translation>Mensaje nuevo de %1: %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>Mensaje borrado</translation>
    </message>
    <message>
        <source>Notice of WhatsApp</source>
        <translation>Aviso de WhatsApp</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Message that cannot be shown here</source>
        <translation>Mensaje que no se puede mostrar aquí</translation>
    </message>
    <message>
        <source>Us: %1</source>
        <comment>what the office wrote last</comment>
        <translation>Centro: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and day of the month: Fri 20</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>format of a day</comment>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>format of a day</comment>
        <translation>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>@%1, number not shown</source>
        <comment>user name on WhatsApp</comment>
        <translation>@%1, número oculto</translation>
    </message>
    <message>
        <source>Number not shown</source>
        <translation>Número oculto</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>today, 11:58</comment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Has not written yet&lt;/b&gt;: until an answer comes only a template can go out</source>
        <comment>the person</comment>
        <translation>&lt;b&gt;Aún no ha escrito&lt;/b&gt;: hasta que responda solo puede salir una plantilla</translation>
    </message>
    <message>
        <source>&lt;b&gt;24 h have passed&lt;/b&gt; since the last message: only a template can go out now</source>
        <translation>&lt;b&gt;Pasaron 24 h&lt;/b&gt; desde su último mensaje: ahora solo puede salir una plantilla</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 left&lt;/b&gt; to answer without a template</source>
        <comment>time</comment>
        <translation>&lt;b&gt;Quedan %1&lt;/b&gt; para responder sin plantilla</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Find or create an account on the campus</source>
        <translation>Buscar o crear una cuenta en el campus</translation>
    </message>
    <message>
        <source>Enrol a student in the courses</source>
        <translation>Matricular a un alumno en los cursos</translation>
    </message>
    <message>
        <source>Read the courses of the campus</source>
        <translation>Leer los cursos del campus</translation>
    </message>
    <message>
        <source>Read the WhatsApp templates</source>
        <translation>Leer las plantillas de WhatsApp</translation>
    </message>
    <message>
        <source>Bring the students of the campus</source>
        <translation>Traer los alumnos del campus</translation>
    </message>
    <message>
        <source>Waits for the engine to take it up.</source>
        <translation>Espera a que el motor lo tome.</translation>
    </message>
    <message>
        <source>Is being done now.</source>
        <translation>Se está haciendo ahora.</translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation>Próximo intento: %1.</translation>
    </message>
    <message>
        <source>%1 Next try: %2.</source>
        <comment>a sentence with the reason, a time</comment>
        <translation>%1 Próximo intento: %2.</translation>
    </message>
    <message>
        <source>It failed; the log has the details.</source>
        <translation>Falló; los detalles están en el Registro.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Terminado.</translation>
    </message>
    <message>
        <source>Update a student&apos;s details on the campus</source>
        <translation>Actualizar los datos de un alumno en el campus</translation>
    </message>
    <message>
        <source>Read the progress of the students</source>
        <translation>Leer el progreso de los alumnos</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more course(s)</source>
        <translation>
            <numerusform>%1 y %Ln curso más</numerusform>
            <numerusform>%1 y %Ln cursos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or create the account of %1 on the campus</source>
        <translation>Buscar o crear la cuenta de %1 en el campus</translation>
    </message>
    <message>
        <source>Update the details of %1 on the campus</source>
        <translation>Actualizar los datos de %1 en el campus</translation>
    </message>
    <message>
        <source>Enrol %1 in %2</source>
        <comment>a person, courses</comment>
        <translation>Matricular a %1 en %2</translation>
    </message>
    <message>
        <source>Bring the students of %1</source>
        <comment>courses</comment>
        <translation>Traer los alumnos de %1</translation>
    </message>
    <message>
        <source>Read the progress in %1</source>
        <comment>courses</comment>
        <translation>Leer el progreso en %1</translation>
    </message>
    <message>
        <source>Look for messages that are due by rule</source>
        <translation>Buscar los mensajes que tocan según las reglas</translation>
    </message>
    <message>
        <source>Propose a template to Meta</source>
        <translation>Proponer una plantilla a Meta</translation>
    </message>
    <message>
        <source>Bring a file from a conversation</source>
        <translation>Traer un archivo de una conversación</translation>
    </message>
    <message>
        <source>Tell WhatsApp that a message was read</source>
        <translation>Avisar a WhatsApp de que un mensaje se ha leído</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open student</source>
        <translation>Abrir alumno</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Failed and waiting</source>
        <translation>Con fallo y en espera</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>jobs waiting, jobs failed</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln con fallo</numerusform>
            <numerusform>%Ln con fallo</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nada en espera</translation>
    </message>
    <message>
        <source>What is asked for stands here until the engine has done it.</source>
        <translation>Lo que se pide queda aquí hasta que el motor lo hace.</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Would have been sent</source>
        <translation>Se habrían enviado</translation>
    </message>
    <message>
        <source>Really sent</source>
        <translation>Enviados de verdad</translation>
    </message>
    <message numerus="yes">
        <source>In that time %Ln really went out by this rule.</source>
        <translation>
            <numerusform>En ese tiempo salió de verdad %Ln por esta regla.</numerusform>
            <numerusform>En ese tiempo salieron de verdad %Ln por esta regla.</numerusform>
        </translation>
    </message>
    <message>
        <source>In that time none really went out by this rule.</source>
        <translation>En ese tiempo no salió ninguno por esta regla.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more would have been held back by limits, hours or another message.</source>
        <translation>
            <numerusform>%Ln más se habría retenido por límites, horas u otro mensaje.</numerusform>
            <numerusform>%Ln más se habrían retenido por límites, horas u otro mensaje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s) were looked at.</source>
        <translation>
            <numerusform>Se ha mirado %Ln matrícula.</numerusform>
            <numerusform>Se han mirado %Ln matrículas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It would have sent nothing.</source>
        <translation>No habría enviado nada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>It would have sent %1 to %2.</source>
        <comment>messages, people</comment>
        <translation>Habría enviado %1 a %2.</translation>
    </message>
    <message>
        <source>%1 Busiest day: %2, with %3.</source>
        <comment>sentence before, day, how many</comment>
        <translation>%1 El día con más: %2, con %3.</translation>
    </message>
    <message>
        <source>also sent</source>
        <translation>también salió</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no salió</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Not worked out</source>
        <translation>Sin calcular</translation>
    </message>
    <message>
        <source>Nothing was changed and nothing was sent.</source>
        <translation>No se ha cambiado ni enviado nada.</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calcular</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Guardar lista</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratorio</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The list could not be saved</source>
        <translation>No se ha podido guardar la lista</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>Laboratory: %1</source>
        <comment>name of a rule</comment>
        <translation>Laboratorio: %1</translation>
    </message>
    <message>
        <source>Replayed over the stored history, with today&apos;s limits and hours. Nothing is sent.</source>
        <translation>Se repasa el historial guardado, con los límites y horas de hoy. No se envía nada.</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln days</source>
        <translation>
            <numerusform>El último día</numerusform>
            <numerusform>Los últimos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Guardar lista…</translation>
    </message>
    <message>
        <source>Letting the days pass again</source>
        <translation>Repasando los días</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>Mensajes por día</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>el primero</numerusform>
            <numerusform>los primeros %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Really</source>
        <translation>En realidad</translation>
    </message>
    <message>
        <source>What it would have done</source>
        <translation>Lo que habría hecho</translation>
    </message>
    <message>
        <source>The rule is off: this is what it would have done had it been on.</source>
        <translation>La regla está apagada: esto es lo que habría hecho encendida.</translation>
    </message>
</context>
<context>
    <name>ListController</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 [practice]</source>
        <translation>%1 [práctica]</translation>
    </message>
    <message>
        <source>Bedel · %1</source>
        <comment>program and centre</comment>
        <translation>Bedel · %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>page and program</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>State of the connections</source>
        <translation>Estado de las conexiones</translation>
    </message>
</context>
<context>
    <name>MappingEditor</name>
    <message>
        <source>It has no variables: everybody reads the same.</source>
        <translation>No tiene variables: el texto es igual para todas las personas.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Nothing fills it yet.</source>
        <translation>Aún falta elegir con qué se rellena.</translation>
    </message>
    <message>
        <source>The same for everybody</source>
        <translation>Lo mismo para todas las personas</translation>
    </message>
    <message>
        <source>Text for everybody</source>
        <translation>Texto para todas las personas</translation>
    </message>
    <message>
        <source>Without one, the document is called as its address ends.</source>
        <translation>Sin nombre, el documento se llama como termina su dirección.</translation>
    </message>
    <message>
        <source>WhatsApp fetches the file from here: https:// and open to everybody, or the number of a file uploaded to WhatsApp.</source>
        <translation>WhatsApp recoge el archivo de aquí: https:// y abierta a todo el mundo, o el número de un archivo subido a WhatsApp.</translation>
    </message>
    <message numerus="yes">
        <source>A code has %Ln letter(s) at most.</source>
        <translation>
            <numerusform>Un código tiene %Ln letra como mucho.</numerusform>
            <numerusform>Un código tiene %Ln letras como mucho.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known in: %1.</source>
        <comment>names of kinds of message</comment>
        <translation>No se sabe en: %1.</translation>
    </message>
</context>
<context>
    <name>MessageColumn</name>
    <message>
        <source>%1, %2</source>
        <comment>state of the newest message, when it was written</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MessageDaysChart</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Respondidos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Most on %1: %2</source>
        <comment>day, messages</comment>
        <translation>El día con más envíos, %1: %2</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregados</translation>
    </message>
    <message>
        <source>sent, not delivered yet</source>
        <translation>enviados, aún sin entregar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidos</translation>
    </message>
</context>
<context>
    <name>MessageFilter</name>
    <message>
        <source>replied</source>
        <comment>messages that somebody answered</comment>
        <translation>respondido</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Salieron</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegaron</translation>
    </message>
    <message>
        <source>Was read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Respondidos</translation>
    </message>
    <message>
        <source>Progress followed</source>
        <translation>Con avance después</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>a day</comment>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a day</comment>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two days</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>One student</source>
        <translation>Un alumno</translation>
    </message>
    <message>
        <source>One conversation</source>
        <translation>Una conversación</translation>
    </message>
    <message>
        <source>One enrolment</source>
        <translation>Una matrícula</translation>
    </message>
    <message>
        <source>Sent together</source>
        <translation>Enviados juntos</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>who sent it</comment>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>Sin entregar</translation>
    </message>
</context>
<context>
    <name>MessageModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>What happened</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Open student</source>
        <translation>Abrir alumno</translation>
    </message>
    <message>
        <source>WhatsApp id</source>
        <translation>Id de WhatsApp</translation>
    </message>
    <message>
        <source>Copy the WhatsApp id</source>
        <translation>Copiar el id de WhatsApp</translation>
    </message>
    <message>
        <source>Choose template</source>
        <translation>Elegir plantilla</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Marcar que llegó</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Enviar de nuevo…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Anular envío</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Send again?</source>
        <translation>¿Enviar de nuevo?</translation>
    </message>
    <message>
        <source>Send this message again?</source>
        <translation>¿Enviar de nuevo este mensaje?</translation>
    </message>
    <message>
        <source>It is not known whether it arrived. If it did, %1 receives it twice, and that cannot be undone.</source>
        <translation>No se sabe si llegó. Si llegó, %1 lo recibe dos veces, y eso no se puede deshacer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Why did they get it?</source>
        <translation>¿Por qué lo recibió?</translation>
    </message>
    <message>
        <source>Details of the sending</source>
        <translation>Detalles del envío</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Abrir conversación</translation>
    </message>
    <message>
        <source>Accepted, delivery unknown</source>
        <translation>Aceptado, entrega desconocida</translation>
    </message>
    <message>
        <source>WhatsApp has taken it. Whether it arrived is not known, as its reports are not received here.</source>
        <translation>WhatsApp lo ha aceptado. No se sabe si llegó, porque aquí no se reciben sus avisos.</translation>
    </message>
    <message>
        <source>It did not arrive</source>
        <translation>No llegó</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ya</translation>
    </message>
    <message>
        <source>WhatsApp said: %1</source>
        <translation>WhatsApp dijo: %1</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Código %1</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s) to undo</source>
        <translation>
            <numerusform>Tras %Ln minuto para deshacer</numerusform>
            <numerusform>Tras %Ln minutos para deshacer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln second(s) to undo</source>
        <translation>
            <numerusform>Tras %Ln segundo para deshacer</numerusform>
            <numerusform>Tras %Ln segundos para deshacer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln intento</numerusform>
            <numerusform>%Ln intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened, %1</source>
        <comment>weekday, day of the month</comment>
        <translation>Historial, %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>weekday, day of the month</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>Why will they get it?</source>
        <translation>¿Por qué lo recibirá?</translation>
    </message>
    <message>
        <source>Why was it prepared?</source>
        <translation>¿Por qué se preparó?</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Finalización</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Escrito a mano</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>first name, last name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>what a message is for, to whom</comment>
        <translation>%1 para %2</translation>
    </message>
    <message>
        <source>no template · %1</source>
        <comment>%1 is what the message is for</comment>
        <translation>sin plantilla · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>template, what the message is for</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: no template chosen</source>
        <comment>Queued: why it does not go out</comment>
        <translation>%1: sin plantilla elegida</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Queued: why it does not go out</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Failed: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It waits for a template</source>
        <translation>Espera una plantilla</translation>
    </message>
    <message>
        <source>It waits: %1</source>
        <comment>%1 is what is in its way</comment>
        <translation>En espera: %1</translation>
    </message>
    <message>
        <source>Perhaps it arrived</source>
        <translation>Quizá llegó</translation>
    </message>
    <message>
        <source>The connection was cut before WhatsApp answered. It is not repeated by itself; a later notice of WhatsApp may still settle it.</source>
        <translation>La conexión se cortó antes de que WhatsApp respondiera. El envío no se repite de forma automática; un aviso posterior de WhatsApp aún puede aclararlo.</translation>
    </message>
    <message>
        <source>WhatsApp holds it back</source>
        <translation>WhatsApp lo retiene</translation>
    </message>
    <message>
        <source>WhatsApp has taken it and checks its quality before delivering it. There is nothing to do.</source>
        <translation>WhatsApp lo tiene y revisa su calidad antes de entregarlo. No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Accepted by WhatsApp</source>
        <translation>Aceptado por WhatsApp</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>reply</source>
        <comment>a message written in a chat</comment>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>a message</comment>
        <translation>a mano</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>by hand, who</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>progress %1 %</source>
        <translation>progreso %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1, notice %2</source>
        <comment>why, which one</comment>
        <translation>%1, aviso %2</translation>
    </message>
    <message>
        <source>Accepted, delivery unknown</source>
        <translation>Aceptado, entrega desconocida</translation>
    </message>
    <message>
        <source>It goes out as soon as an approved template is chosen for it in Settings.</source>
        <translation>Sale en cuanto se elija para ello una plantilla aprobada en Ajustes.</translation>
    </message>
    <message>
        <source>%1, guardian</source>
        <comment>phone</comment>
        <translation>%1, tutor legal</translation>
    </message>
    <message>
        <source>Automatic answer</source>
        <translation>Respuesta automática</translation>
    </message>
    <message>
        <source>automatic answer</source>
        <comment>to BAJA, CANCELAR or COMPLETADO</comment>
        <translation>respuesta automática</translation>
    </message>
    <message>
        <source>utility</source>
        <translation>utilidad</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>publicidad</translation>
    </message>
    <message>
        <source>answer in a conversation</source>
        <translation>respuesta en una conversación</translation>
    </message>
    <message>
        <source>Meta counts it as free of charge (%1).</source>
        <translation>Meta lo cuenta como gratuito (%1).</translation>
    </message>
    <message>
        <source>Meta counts it as: %1.</source>
        <translation>Meta lo cuenta como: %1.</translation>
    </message>
    <message>
        <source>Waits for its delivery since %1</source>
        <comment>a day and a time</comment>
        <translation>Sin entregar desde %1</translation>
    </message>
    <message>
        <source>WhatsApp has taken it and has not delivered it. The phone may be off or without internet; or the number has no WhatsApp, which may still be reported (131026). It arrives when the phone is back, and is not sent again by itself. What matters is better said in a call, which also shows whether the number is right.</source>
        <translation>WhatsApp lo ha aceptado y no lo ha entregado. El teléfono puede estar apagado o sin internet; o el número no tiene WhatsApp, y ese aviso aún puede llegar (131026). Llegará cuando el teléfono vuelva a estar conectado, y no se repite solo. Lo importante, mejor por teléfono: la llamada aclara también si el número es correcto.</translation>
    </message>
    <message>
        <source>Sent all the same. %1</source>
        <comment>what was in the way</comment>
        <translation>Enviado de todos modos. %1</translation>
    </message>
    <message>
        <source>%1 had it sent all the same. %2</source>
        <comment>who, what was in the way</comment>
        <translation>%1 lo hizo enviar de todos modos. %2</translation>
    </message>
</context>
<context>
    <name>MessagesDue</name>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Todavía no toca</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>rule, reason, what becomes of it</comment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>No message has been sent yet</source>
        <translation>Aún no se ha enviado ningún mensaje</translation>
    </message>
    <message>
        <source>The first one goes out when a student is enrolled and a template is chosen for the welcome.</source>
        <translation>El primero sale cuando hay un alumno con matrícula y una plantilla elegida para la bienvenida.</translation>
    </message>
    <message>
        <source>No messages today</source>
        <translation>Hoy no hay mensajes</translation>
    </message>
    <message>
        <source>No message fits the filters</source>
        <translation>Ningún mensaje coincide con los filtros</translation>
    </message>
    <message>
        <source>Older messages are kept: without filters all are shown.</source>
        <translation>Los mensajes anteriores se conservan: sin filtros se muestran todos.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Mostrar todos los mensajes</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; message(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; mensaje, &lt;b&gt;%1&lt;/b&gt; en la selección</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; mensajes, &lt;b&gt;%1&lt;/b&gt; en la selección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; message(s) of today</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; mensaje de hoy</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; mensajes de hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; message(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; mensaje</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading messages…</source>
        <translation>Leyendo mensajes…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Template and reason</source>
        <translation>Plantilla y motivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Message log</source>
        <translation>Registro de mensajes</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>messages %1.csv</source>
        <comment>file name, day</comment>
        <translation>mensajes %1.csv</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>No se pudo escribir el archivo</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Plantilla</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regla</translation>
    </message>
    <message>
        <source>S&amp;ent by</source>
        <translation>E&amp;nviado por</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Una regla</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>Per&amp;iodo</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Respondidos</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>E&amp;legir…</translation>
    </message>
    <message>
        <source>No messages in this period</source>
        <translation>No hay mensajes en este periodo</translation>
    </message>
    <message>
        <source>What is delivered is not known here</source>
        <translation>Aquí no se sabe qué se entrega</translation>
    </message>
    <message>
        <source>WhatsApp reports it to a webhook or a relay, and neither is set up. Until then messages stay accepted.</source>
        <translation>WhatsApp lo avisa a un webhook o a un relé, y no hay ninguno configurado. Hasta entonces los mensajes quedan como aceptados.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a time or a day</comment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>E&amp;stadísticas</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Add filter</source>
        <translation>&amp;Añadir filtro</translation>
    </message>
    <message>
        <source>Filter, for example state:failed</source>
        <translation>Filtrar, p. ej. estado:falló</translation>
    </message>
    <message>
        <source>%1 (guardian)</source>
        <comment>a minor; the message goes to the guardian</comment>
        <translation>%1 (tutor legal)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>Sin entregar</translation>
    </message>
</context>
<context>
    <name>MoodleCard</name>
    <message>
        <source>Campus &amp;address</source>
        <translation>&amp;Dirección del campus</translation>
    </message>
    <message>
        <source>&amp;Role of students (its id in Moodle)</source>
        <translation>&amp;Rol de los alumnos (su id en Moodle)</translation>
    </message>
    <message>
        <source>&amp;ID number field of the accounts</source>
        <translation>Campo «Número de &amp;ID» de las cuentas</translation>
    </message>
    <message>
        <source>Web service &amp;token</source>
        <translation>&amp;Token del servicio web</translation>
    </message>
    <message>
        <source>Bedel keeps its own mark there</source>
        <translation>Bedel guarda ahí su propia marca</translation>
    </message>
    <message>
        <source>The centre uses it for something else</source>
        <translation>El centro lo usa para otra cosa</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>&amp;Key</source>
        <translation>C&amp;lave</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Añadir un número</translation>
    </message>
    <message>
        <source>Edit the number</source>
        <translation>Editar el número</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Stands at the end of the webhook&apos;s address: letters, digits, - and _.</source>
        <translation>Va al final de la dirección del webhook: letras, cifras, - y _.</translation>
    </message>
    <message>
        <source>&amp;Phone number id</source>
        <translation>&amp;Identificador del número de teléfono</translation>
    </message>
    <message>
        <source>&amp;Business account id (optional)</source>
        <translation>Identificador de la cuenta de e&amp;mpresa (opcional)</translation>
    </message>
    <message>
        <source>Empty: that of the first number.</source>
        <translation>Vacío: el del primer número.</translation>
    </message>
    <message>
        <source>Empty: it stays as it is.</source>
        <translation>Vacío: queda como está.</translation>
    </message>
    <message>
        <source>Permanent &amp;token (optional)</source>
        <translation>&amp;Token permanente (opcional)</translation>
    </message>
    <message>
        <source>&amp;App secret (optional)</source>
        <translation>Clave &amp;secreta de la app (opcional)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save number</source>
        <translation>&amp;Guardar número</translation>
    </message>
    <message>
        <source>A key is up to 32 letters, digits, - and _, and no other number has it. The first number has 1.</source>
        <translation>La clave tiene hasta 32 letras, cifras, - y _, y no puede repetirse. La del primer número es 1.</translation>
    </message>
    <message>
        <source>Meta shows this id beside the number, as a row of digits. Each number has another one.</source>
        <translation>Meta muestra este id junto al número, como una fila de cifras. Cada número tiene el suyo.</translation>
    </message>
    <message>
        <source>Meta shows this id as a row of digits.</source>
        <translation>Meta muestra este id como una fila de cifras.</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message>
        <source>quality: %1</source>
        <translation>calidad: %1</translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln new people in 24 hours</source>
        <translation>
            <numerusform>hasta %Ln persona nueva en 24 horas</numerusform>
            <numerusform>hasta %Ln personas nuevas en 24 horas</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit of people</source>
        <translation>sin límite de personas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages a second</source>
        <translation>
            <numerusform>%Ln mensaje por segundo</numerusform>
            <numerusform>%Ln mensajes por segundo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln new people in 24 hours, as WhatsApp tells no limit</source>
        <translation>
            <numerusform>hasta %Ln persona nueva en 24 horas, porque WhatsApp no dice el límite</numerusform>
            <numerusform>hasta %Ln personas nuevas en 24 horas, porque WhatsApp no dice el límite</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes out until %1; then one message is tried. %2</source>
        <comment>today, 21:40; why</comment>
        <translation>No sale nada hasta %1; entonces se prueba con un mensaje. %2</translation>
    </message>
    <message>
        <source>Nothing goes out but one message, to see whether the number works again. %1</source>
        <comment>why</comment>
        <translation>Sale un solo mensaje, para ver si el número vuelve a funcionar. %1</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>First number</source>
        <translation>Primer número</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number&apos;s name here, name at WhatsApp</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not read yet. Phone number id %1.</source>
        <translation>Aún no leído. Identificador del número de teléfono: %1.</translation>
    </message>
    <message>
        <source>%1. As of %2.</source>
        <comment>health of the number, when it was read</comment>
        <translation>%1. Dato de %2.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number: how it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>WhatsApp numbers</source>
        <translation>Números de WhatsApp</translation>
    </message>
    <message>
        <source>Answers go out from the number that was written to, everything else from the first. A further number without token or app secret of its own goes by those of the first.</source>
        <translation>Las respuestas salen del número al que se escribió; todo lo demás, del primero. Un número sin token o clave secreta de la app propios usa los del primero.</translation>
    </message>
    <message>
        <source>Add n&amp;umber…</source>
        <translation>&amp;Añadir número…</translation>
    </message>
    <message>
        <source>Remove?</source>
        <translation>¿Quitar?</translation>
    </message>
    <message>
        <source>Remove the number “%1”?</source>
        <translation>¿Quitar el número «%1»?</translation>
    </message>
    <message>
        <source>Its token and app secret are deleted here. Its messages and conversations stay.</source>
        <translation>Aquí se borran su token y su clave secreta. Sus mensajes y conversaciones se conservan.</translation>
    </message>
    <message>
        <source>Remove number</source>
        <translation>Quitar número</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>why the number is held, how it is</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>%1  ›</source>
        <comment>path above a title</comment>
        <translation>%1  ›</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause automatic messages</source>
        <translation>Pausar los avisos automáticos</translation>
    </message>
    <message>
        <source>Until that day, included, no automatic message speaks about the course, and the days do not count as days without activity.</source>
        <translation>Hasta ese día, incluido, ningún aviso automático habla del curso, y los días no cuentan como días sin actividad.</translation>
    </message>
    <message>
        <source>Co&amp;urse</source>
        <translation>C&amp;urso</translation>
    </message>
    <message>
        <source>&amp;Until, included</source>
        <translation>&amp;Hasta, incluido</translation>
    </message>
    <message>
        <source>&amp;Reason (optional)</source>
        <translation>&amp;Motivo (opcional)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Pause until %1</source>
        <comment>day</comment>
        <translation>&amp;Pausar hasta el %1</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Nobody fits.</source>
        <translation>Nadie coincide.</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>none</source>
        <comment>message</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtrar por nombre</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Choose a period</source>
        <translation>Elegir un periodo</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %Ln day(s)</source>
        <translation>
            <numerusform>&amp;Mostrar %Ln día</numerusform>
            <numerusform>&amp;Mostrar %Ln días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Moodle creates it and mails it</source>
        <translation>Moodle la crea y la envía por correo</translation>
    </message>
    <message>
        <source>Type it here</source>
        <translation>Escribirla aquí</translation>
    </message>
    <message>
        <source>Typed password</source>
        <translation>Contraseña escrita</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar contraseña</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>%1 by WhatsApp</source>
        <comment>when</comment>
        <translation>%1 por WhatsApp</translation>
    </message>
    <message>
        <source>Taken out by hand: nothing is sent</source>
        <translation>Se quitó a mano: no se envía nada</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>reason, what becomes of it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Take out of this run</source>
        <translation>Quitar de esta salida</translation>
    </message>
    <message>
        <source>Put back in</source>
        <translation>Volver a incluir</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Ver ficha</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Completed the course</source>
        <translation>Completó el curso</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Con matrícula</translation>
    </message>
    <message>
        <source>%1% of the controls done</source>
        <translation>%1&#xa0;% de los controles hechos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) to the end</source>
        <translation>
            <numerusform>%Ln día para el final</numerusform>
            <numerusform>%Ln días para el final</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not started, %Ln day(s) after the start</source>
        <translation>
            <numerusform>Sin empezar al %Ln día</numerusform>
            <numerusform>Sin empezar a los %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without activity</source>
        <translation>
            <numerusform>%Ln día sin actividad</numerusform>
            <numerusform>%Ln días sin actividad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) behind plan</source>
        <translation>
            <numerusform>%Ln punto por detrás del plan</numerusform>
            <numerusform>%Ln puntos por detrás del plan</numerusform>
        </translation>
    </message>
    <message>
        <source>Would finish after the end</source>
        <translation>Terminaría después del final</translation>
    </message>
    <message>
        <source>Reached %1%</source>
        <translation>Llegó al %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>Completed %Ln day(s) ago</source>
        <translation>
            <numerusform>Completado hace %Ln día</numerusform>
            <numerusform>Completado hace %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a condition, what was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Se espera: %1</translation>
    </message>
    <message>
        <source>Campus read</source>
        <translation>Campus leído</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Enrolled since</source>
        <translation>Con matrícula desde</translation>
    </message>
    <message>
        <source>Course from</source>
        <translation>Curso desde</translation>
    </message>
    <message>
        <source>Course to</source>
        <translation>Curso hasta</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Controls done</source>
        <translation>Controles hechos</translation>
    </message>
    <message>
        <source>Controls of the course</source>
        <translation>Controles del curso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>days with times</comment>
        <translation>del %1 al %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, day of the month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>day, time, time</comment>
        <translation>%1 de %2 a %3</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>time, place</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>state of a rule</comment>
        <translation>Apagada</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <comment>state of a rule, reason</comment>
        <translation>En pausa: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>a paused rule</comment>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>No template</source>
        <comment>state of a rule</comment>
        <translation>Sin plantilla</translation>
    </message>
    <message>
        <source>Nothing goes out until a template is chosen.</source>
        <translation>No sale nada hasta que se elija una plantilla.</translation>
    </message>
    <message>
        <source>Choose template</source>
        <translation>Elegir plantilla</translation>
    </message>
    <message>
        <source>Only shows until %1</source>
        <comment>state of a rule</comment>
        <translation>Solo muestra hasta %1</translation>
    </message>
    <message>
        <source>It decides as always, and nobody is written to yet.</source>
        <translation>Decide como siempre, y todavía no se escribe a nadie.</translation>
    </message>
    <message>
        <source>Send from now on</source>
        <translation>Enviar desde ahora</translation>
    </message>
    <message>
        <source>On: %1</source>
        <comment>state of a rule, a warning</comment>
        <translation>Encendida: %1</translation>
    </message>
    <message>
        <source>On</source>
        <comment>state of a rule</comment>
        <translation>Encendida</translation>
    </message>
    <message>
        <source>as shipped</source>
        <comment>a rule</comment>
        <translation>de fábrica</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <comment>number, when</comment>
        <translation>versión %1, %2</translation>
    </message>
    <message>
        <source>version %1, %2, by %3</source>
        <comment>number, when, who</comment>
        <translation>versión %1, %2, de %3</translation>
    </message>
    <message>
        <source>It is looked at again on %1.</source>
        <comment>weekday, day, time</comment>
        <translation>Se revisa el %1.</translation>
    </message>
    <message>
        <source>It decides as always, and nobody is written to yet. It counts what happens since %1.</source>
        <comment>when</comment>
        <translation>Decide como siempre, y todavía no se escribe a nadie. Cuenta lo que ocurra desde %1.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>rule, course</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>Campus in maintenance</source>
        <translation>Campus en mantenimiento</translation>
    </message>
    <message>
        <source>Refuse the next new person</source>
        <translation>Rechazar a la próxima persona nueva</translation>
    </message>
    <message>
        <source>WhatsApp answers slowly</source>
        <translation>WhatsApp responde despacio</translation>
    </message>
    <message>
        <source>Cut the connection after the next message is accepted</source>
        <translation>Cortar la conexión tras aceptarse el próximo mensaje</translation>
    </message>
    <message>
        <source>Campus token expired</source>
        <translation>Token del campus caducado</translation>
    </message>
    <message>
        <source>All well again</source>
        <translation>Todo bien de nuevo</translation>
    </message>
    <message>
        <source>The campus is in maintenance now.</source>
        <translation>El campus está ahora en mantenimiento.</translation>
    </message>
    <message>
        <source>The campus will refuse the next new person.</source>
        <translation>El campus rechazará a la próxima persona nueva.</translation>
    </message>
    <message>
        <source>WhatsApp answers slowly now.</source>
        <translation>WhatsApp responde ahora despacio.</translation>
    </message>
    <message>
        <source>The connection will be cut after the next message is accepted.</source>
        <translation>La conexión se cortará tras aceptarse el próximo mensaje.</translation>
    </message>
    <message>
        <source>The token of the campus has expired.</source>
        <translation>El token del campus ha caducado.</translation>
    </message>
    <message>
        <source>Advance one day</source>
        <translation>Avanzar un día</translation>
    </message>
    <message>
        <source>Cause a failure…</source>
        <translation>Provocar un fallo…</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Salir de la práctica</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invented student(s). Nothing leaves this computer.</source>
        <translation>
            <numerusform>%Ln alumno inventado. Nada sale de este equipo.</numerusform>
            <numerusform>%Ln alumnos inventados. Nada sale de este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ahead. Nothing leaves this computer.</source>
        <translation>
            <numerusform>Campus adelantado %Ln día. Nada sale de este equipo.</numerusform>
            <numerusform>Campus adelantado %Ln días. Nada sale de este equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice campus</source>
        <translation>Campus de práctica</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>%1, will be sent</source>
        <comment>a person</comment>
        <translation>%1, saldrá</translation>
    </message>
    <message>
        <source>%1, taken out</source>
        <comment>a person</comment>
        <translation>%1, quitado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Taken out by hand</source>
        <translation>Quitado a mano</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>why, hour there</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Why it does not go</source>
        <translation>Por qué no sale</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué pasará</translation>
    </message>
    <message>
        <source>Send?</source>
        <translation>¿Enviar?</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln person(s)?</source>
        <translation>
            <numerusform>¿Enviar a %Ln persona?</numerusform>
            <numerusform>¿Enviar a %Ln personas?</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out at once and cannot be taken back.</source>
        <translation>Salen enseguida y no se pueden deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln person(s)</source>
        <translation>
            <numerusform>Enviar a %Ln persona</numerusform>
            <numerusform>Enviar a %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Guardar lista</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>vista-previa</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>Will go out</source>
        <translation>Saldrá</translation>
    </message>
    <message>
        <source>The list could not be saved</source>
        <translation>No se ha podido guardar la lista</translation>
    </message>
    <message>
        <source>Will go out %1</source>
        <translation>Saldrán %1</translation>
    </message>
    <message numerus="yes">
        <source>of %1; %Ln taken out by hand</source>
        <translation>
            <numerusform>de %1; %Ln quitado a mano</numerusform>
            <numerusform>de %1; %Ln quitados a mano</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Incluir todas</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Quitar todas</translation>
    </message>
    <message>
        <source>Held back %1</source>
        <translation>Retenidos %1</translation>
    </message>
    <message>
        <source>Back to who goes</source>
        <translation>Volver a quienes reciben</translation>
    </message>
    <message numerus="yes">
        <source>See all %Ln</source>
        <translation>
            <numerusform>Ver el único</numerusform>
            <numerusform>Ver los %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is ticked.</source>
        <translation>No hay nadie incluido.</translation>
    </message>
    <message>
        <source>Nobody would get a message now</source>
        <translation>Ahora nadie recibiría mensajes</translation>
    </message>
    <message>
        <source>What is due is held back; the reasons stand below.</source>
        <translation>Lo que toca está retenido; los motivos, abajo.</translation>
    </message>
    <message>
        <source>No rule has an occasion that is due. It looks again with every reading.</source>
        <translation>A ninguna regla le toca nada. Se mira de nuevo con cada lectura.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>all rules</source>
        <translation>todas las reglas</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>Preview of the draft: %1</source>
        <translation>Vista previa del borrador: %1</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Vista previa: %1</translation>
    </message>
    <message>
        <source>campus read %1</source>
        <comment>when</comment>
        <translation>campus leído %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>time</comment>
        <translation>a las %1</translation>
    </message>
    <message>
        <source>nothing is sent from here</source>
        <translation>desde aquí no se envía nada</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Guardar lista…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Working out who gets what…</source>
        <translation>Calculando quién recibe qué…</translation>
    </message>
    <message>
        <source>Messages that will go out</source>
        <translation>Mensajes que saldrán</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>This run is larger than usual</source>
        <translation>Esta salida es mayor de lo habitual</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>No se envió nada</translation>
    </message>
    <message>
        <source>None of these messages is due any more. The list has been read again.</source>
        <translation>Ya no toca ninguno de estos mensajes. Se ha vuelto a leer la lista.</translation>
    </message>
    <message>
        <source>these do not go out in this run</source>
        <translation>no salen en esta salida</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>This rule has no occasion that is due. It looks again with every reading.</source>
        <translation>A esta regla no le toca nada. Se mira de nuevo con cada lectura.</translation>
    </message>
</context>
<context>
    <name>ProgressColumn</name>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>percent, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, expected %2, %3</source>
        <comment>percent, percent, state</comment>
        <translation>%1, previsto %2, %3</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message numerus="yes">
        <source>At risk: %Ln person(s)</source>
        <translation>
            <numerusform>En riesgo: %Ln persona</numerusform>
            <numerusform>En riesgo: %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>No course fits the filter</source>
        <translation>Ningún curso coincide con el filtro</translation>
    </message>
    <message>
        <source>Words are looked for in the name and the short name.</source>
        <translation>Las palabras se buscan en el nombre y en el nombre corto.</translation>
    </message>
    <message>
        <source>Show all courses</source>
        <translation>Mostrar todos los cursos</translation>
    </message>
    <message>
        <source>No courses have been read yet</source>
        <translation>Aún no se ha leído ningún curso</translation>
    </message>
    <message>
        <source>Once the campus is read, the progress of its students is followed here.</source>
        <translation>Cuando se lea el campus, aquí se sigue el progreso de sus alumnos.</translation>
    </message>
    <message>
        <source>Go to courses</source>
        <translation>Ir a los cursos</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; course(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; curso, &lt;b&gt;%1&lt;/b&gt; en la selección</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; cursos, &lt;b&gt;%1&lt;/b&gt; en la selección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; course(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; curso</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading progress…</source>
        <translation>Leyendo el progreso…</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>sin seguimiento</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>How it would have done</source>
        <translation>Cómo habría acertado</translation>
    </message>
    <message>
        <source>Filter by course</source>
        <translation>Filtrar por curso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s)</source>
        <translation>
            <numerusform>%Ln matrícula</numerusform>
            <numerusform>%Ln matrículas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln segundo restante</numerusform>
            <numerusform>%Ln segundos restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>%Ln minuto restante</numerusform>
            <numerusform>%Ln minutos restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
</context>
<context>
    <name>ProgressSparkline</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>% done</source>
        <translation>% hecho</translation>
    </message>
    <message>
        <source>Expected pace, %</source>
        <translation>Ritmo previsto, %</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>at the expected pace</source>
        <translation>al ritmo previsto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) above</source>
        <translation>
            <numerusform>%Ln punto por encima</numerusform>
            <numerusform>%Ln puntos por encima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) below</source>
        <translation>
            <numerusform>%Ln punto por debajo</numerusform>
            <numerusform>%Ln puntos por debajo</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>Expected pace</source>
        <translation>Ritmo previsto</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>expected pace</source>
        <translation>ritmo previsto</translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>campus not read yet</source>
        <translation>campus aún sin leer</translation>
    </message>
    <message>
        <source>campus read today at %1</source>
        <comment>time</comment>
        <translation>campus leído hoy a las %1</translation>
    </message>
    <message>
        <source>campus read %1</source>
        <comment>yesterday, 09:40</comment>
        <translation>campus leído %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>on plan</source>
        <translation>según lo previsto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) below plan</source>
        <translation>
            <numerusform>%Ln punto por debajo</numerusform>
            <numerusform>%Ln puntos por debajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) above plan</source>
        <translation>
            <numerusform>%Ln punto por encima</numerusform>
            <numerusform>%Ln puntos por encima</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ProposeDialog</name>
    <message>
        <source>&amp;Propose to Meta</source>
        <translation>Prop&amp;oner a Meta</translation>
    </message>
    <message>
        <source>Propose a template</source>
        <translation>Proponer una plantilla</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Empezar con</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Name in the account</source>
        <translation>&amp;Nombre en la cuenta</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Categoría</translation>
    </message>
    <message>
        <source>&amp;Header (optional)</source>
        <translation>C&amp;abecera (opcional)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>Campos: %1</translation>
    </message>
    <message>
        <source>&amp;Footer (optional)</source>
        <translation>&amp;Pie (opcional)</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>Cómo se lee</translation>
    </message>
    <message>
        <source>Examples for Meta&apos;s reviewers</source>
        <translation>Ejemplos para los revisores de Meta</translation>
    </message>
    <message>
        <source>Meta usually answers within minutes, at most a day. Its state stands in the list.</source>
        <translation>Meta suele responder en minutos, como mucho en un día. El estado aparece en la lista.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It follows Meta&apos;s rules.</source>
        <translation>Cumple las normas de Meta.</translation>
    </message>
    <message>
        <source>A text. With a picture, video or document at the head, create the template in WhatsApp Manager: Bedel reads it from there and sends it.</source>
        <translation>Es un texto. Para encabezarla con una imagen, un vídeo o un documento, crear la plantilla en WhatsApp Manager: Bedel la lee de allí y la envía.</translation>
    </message>
    <message>
        <source>Buttons (optional)</source>
        <translation>Botones (opcional)</translation>
    </message>
    <message>
        <source>Buttons: %1</source>
        <translation>Botones: %1</translation>
    </message>
</context>
<context>
    <name>PullRow</name>
    <message>
        <source>%1. %2</source>
        <comment>what is done, why it waits</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>What waits already</source>
        <translation>Lo que ya espera</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would no longer go</source>
        <translation>
            <numerusform>%Ln ya no saldría</numerusform>
            <numerusform>%Ln ya no saldrían</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would read otherwise</source>
        <translation>
            <numerusform>%Ln tendría otro texto</numerusform>
            <numerusform>%Ln tendrían otro texto</numerusform>
        </translation>
    </message>
    <message>
        <source>With the changed rule %1.</source>
        <comment>what happens to messages</comment>
        <translation>Con la regla cambiada, %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;Apply the changed rule to them</source>
        <translation>&amp;Aplicarles la regla cambiada</translation>
    </message>
    <message>
        <source>&amp;Leave them as they are</source>
        <translation>&amp;Dejarlos como están</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>With the changed rule</source>
        <translation>Con la regla cambiada</translation>
    </message>
    <message>
        <source>Another text: %1</source>
        <translation>Otro texto: %1</translation>
    </message>
    <message>
        <source>Would not go</source>
        <translation>No saldría</translation>
    </message>
</context>
<context>
    <name>QuickRepliesDialog</name>
    <message>
        <source>&amp;New quick reply</source>
        <translation>&amp;Nueva respuesta rápida</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>&amp;Delete quick reply</source>
        <translation>&amp;Borrar respuesta rápida</translation>
    </message>
    <message>
        <source>&amp;Save quick reply</source>
        <translation>&amp;Guardar respuesta rápida</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Respuestas rápidas</translation>
    </message>
    <message>
        <source>What is known of the person is put in: {first_name}, {course}, {progress}… Any other word in braces, such as {day}, is asked for each time.</source>
        <translation>Lo que se sabe de la persona se rellena: {first_name}, {course}, {progress}… Cualquier otra palabra entre llaves, como {día}, se pregunta cada vez.</translation>
    </message>
    <message>
        <source>&amp;Insert variable</source>
        <translation>&amp;Insertar variable</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Another quick reply has this name.</source>
        <translation>Otra respuesta rápida tiene este nombre.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrada</translation>
    </message>
    <message>
        <source>Saving it now brings it back.</source>
        <translation>Guardarla ahora la recupera.</translation>
    </message>
</context>
<context>
    <name>QuickReplyPopup</name>
    <message>
        <source>&amp;Manage quick replies…</source>
        <translation>&amp;Gestionar respuestas rápidas…</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Respuestas rápidas</translation>
    </message>
    <message>
        <source>Words of the answer</source>
        <translation>Palabras de la respuesta</translation>
    </message>
    <message>
        <source>Search quick replies</source>
        <translation>Buscar respuestas rápidas</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>name and text of a quick reply</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>There are no quick replies yet. What is answered often can be kept here.</source>
        <translation>Aún no hay respuestas rápidas. Aquí se puede guardar lo que se responde a menudo.</translation>
    </message>
    <message>
        <source>No quick reply has all these words.</source>
        <translation>Ninguna respuesta rápida tiene todas estas palabras.</translation>
    </message>
</context>
<context>
    <name>RecordConsentDialog</name>
    <message>
        <source>&amp;How it was said</source>
        <translation>&amp;Cómo se dijo</translation>
    </message>
    <message>
        <source>Wh&amp;en</source>
        <translation>C&amp;uándo</translation>
    </message>
    <message>
        <source>Where the &amp;proof is (optional)</source>
        <translation>Dónde está la &amp;prueba (opcional)</translation>
    </message>
    <message>
        <source>&amp;Guardian&apos;s phone</source>
        <translation>&amp;Teléfono del tutor legal</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Anotar consentimiento</translation>
    </message>
    <message>
        <source>What %1 has said</source>
        <comment>name</comment>
        <translation>Lo que ha dicho %1</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>For example the file of the signed form, or who took the call.</source>
        <translation>Por ejemplo, el archivo del impreso firmado o quién atendió la llamada.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Save in the register</source>
        <translation>&amp;Guardar en el registro</translation>
    </message>
    <message>
        <source>In which w&amp;ords, or the text that was signed</source>
        <translation>Con qué pa&amp;labras, o el texto que se firmó</translation>
    </message>
    <message>
        <source>In which w&amp;ords (optional)</source>
        <translation>Con qué pa&amp;labras (opcional)</translation>
    </message>
    <message>
        <source>This is no phone number. Example: +34 600 000 101</source>
        <translation>No es un número de teléfono. Ejemplo: +34 600 000 101</translation>
    </message>
    <message>
        <source>Without it nothing is sent.</source>
        <translation>Sin él no se envía nada.</translation>
    </message>
    <message>
        <source>The words are missing</source>
        <translation>Faltan las palabras</translation>
    </message>
    <message>
        <source>Without the words it proves nothing.</source>
        <translation>Sin las palabras no prueba nada.</translation>
    </message>
    <message>
        <source>Templates of the category Marketing go only to who has said this. Messages about a course need no such yes.</source>
        <translation>Las plantillas de la categoría Marketing solo se envían a quien ha dicho esto. Los mensajes sobre un curso no necesitan este sí.</translation>
    </message>
</context>
<context>
    <name>RegionName</name>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Países Bajos</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Bélgica</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polonia</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumanía</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgaria</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ucrania</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldavia</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marruecos</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Argelia</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Guinea Ecuatorial</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistán</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Filipinas</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasil</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Colombia</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Perú</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivia</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panamá</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Cuba</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>República Dominicana</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
</context>
<context>
    <name>RelativeDate</name>
    <message>
        <source>%1 %2</source>
        <comment>day and month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, month and year</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ayer, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>mañana, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <comment>weekday, day, time</comment>
        <translation>%1 %2 a las %3</translation>
    </message>
</context>
<context>
    <name>ReplyArea</name>
    <message>
        <source>%1. %2</source>
        <comment>a state, a sentence about it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Consentimiento…</translation>
    </message>
</context>
<context>
    <name>ReportsCard</name>
    <message>
        <source>Saved. It holds from the next start of the engine on.</source>
        <translation>Guardado. Vale desde el próximo arranque del motor.</translation>
    </message>
    <message>
        <source>your-host.example</source>
        <translation>su-servidor.example</translation>
    </message>
    <message>
        <source>At Meta, in the app: WhatsApp, Configuration, Webhook.
Callback URL: %1
Verify token: the one saved above.
Fields: messages, message_template_status_update, account_update, phone_number_quality_update.</source>
        <translation>En Meta, en la app: WhatsApp, Configuración, Webhook.
URL de devolución de llamada: %1
Token de verificación: el guardado arriba.
Campos: messages, message_template_status_update, account_update, phone_number_quality_update.</translation>
    </message>
    <message>
        <source>What to enter at Meta</source>
        <translation>Qué poner en Meta</translation>
    </message>
    <message>
        <source>Callback URL %1, the verify token saved above, and the fields messages, message_template_status_update, account_update and phone_number_quality_update. Until reports come in, messages stay accepted.</source>
        <translation>URL de devolución de llamada %1, el token de verificación guardado arriba y los campos messages, message_template_status_update, account_update y phone_number_quality_update. Hasta que lleguen avisos, los mensajes quedan como aceptados.</translation>
    </message>
    <message>
        <source>Reports and answers from WhatsApp</source>
        <translation>Avisos y respuestas de WhatsApp</translation>
    </message>
    <message>
        <source>What is delivered, read and answered comes by HTTPS. Either this computer receives it behind a web server with a certificate, or a relay keeps it on a host of yours and is asked for it.</source>
        <translation>Lo entregado, lo leído y lo contestado llega por HTTPS. O lo recibe este equipo detrás de un servidor web con certificado, o lo guarda un relé en un servidor propio y se le pide.</translation>
    </message>
    <message>
        <source>Address to &amp;listen on</source>
        <translation>Dirección de &amp;escucha</translation>
    </message>
    <message>
        <source>Of the service (bedelctl serve) on this computer, behind a web server with a certificate.</source>
        <translation>Del servicio (bedelctl serve) en este equipo, detrás de un servidor web con certificado.</translation>
    </message>
    <message>
        <source>Address of the &amp;relay</source>
        <translation>Dirección del &amp;relé</translation>
    </message>
    <message>
        <source>A centre behind a router needs this one only.</source>
        <translation>Un centro detrás de un router solo necesita esta.</translation>
    </message>
</context>
<context>
    <name>RiskText</name>
    <message>
        <source>gains nothing; needs %1 a day</source>
        <comment>points</comment>
        <translation>no avanza; necesita %1 puntos al día</translation>
    </message>
    <message numerus="yes">
        <source>gains %Ln point(s) a day; needs %1</source>
        <translation>
            <numerusform>avanza %Ln punto al día; necesita %1</numerusform>
            <numerusform>avanza %Ln puntos al día; necesita %1</numerusform>
        </translation>
    </message>
    <message>
        <source>gains %1 points a day; needs %2</source>
        <comment>never a whole number</comment>
        <translation>avanza %1 puntos al día; necesita %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without access</source>
        <translation>
            <numerusform>%Ln día sin entrar</numerusform>
            <numerusform>%Ln días sin entrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without starting</source>
        <translation>
            <numerusform>%Ln día sin empezar</numerusform>
            <numerusform>%Ln días sin empezar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) behind plan</source>
        <translation>
            <numerusform>%Ln punto por debajo del plan</numerusform>
            <numerusform>%Ln puntos por debajo del plan</numerusform>
        </translation>
    </message>
    <message>
        <source>the time ended on %1</source>
        <translation>el plazo acabó el %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed attempt(s) in “%1”</source>
        <translation>
            <numerusform>%Ln intento fallido en «%1»</numerusform>
            <numerusform>%Ln intentos fallidos en «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>left “%1” half done</source>
        <translation>dejó a medias «%1»</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a list of reasons and one more</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>finish</comment>
        <translation>después del %1</translation>
    </message>
    <message>
        <source>no gain so far</source>
        <translation>sin avance por ahora</translation>
    </message>
    <message>
        <source>too little data</source>
        <translation>pocos datos</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>finish</comment>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last date</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first date, last date</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>RuleEditorPage</name>
    <message>
        <source>no template: choose one</source>
        <translation>sin plantilla: elegir una</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>template&apos;s name, its language</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>the same for both</source>
        <translation>la misma para ambos</translation>
    </message>
    <message>
        <source>A number has to be put right first.</source>
        <translation>Antes hay que corregir un número.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Once saved nothing of this rule goes out.</source>
        <translation>Al guardar, no sale nada de esta regla.</translation>
    </message>
    <message>
        <source>Discard?</source>
        <translation>¿Descartar?</translation>
    </message>
    <message>
        <source>Discard the changes to this rule?</source>
        <translation>¿Descartar los cambios de esta regla?</translation>
    </message>
    <message>
        <source>The rule stays as it was saved last.</source>
        <translation>La regla queda como se guardó la última vez.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La regla</translation>
    </message>
    <message>
        <source>The rule is &amp;on</source>
        <translation>La regla está &amp;encendida</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>Preview of the draft</source>
        <translation>Vista previa del borrador</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Guardar regla</translation>
    </message>
    <message>
        <source>Once saved it only shows for a day what it would send, and leaves in peace what arose before.</source>
        <translation>Al guardar, durante un día solo muestra lo que enviaría; lo ocurrido antes no cuenta.</translation>
    </message>
    <message>
        <source>%1 (chosen on the page Templates)</source>
        <comment>a template</comment>
        <translation>%1 (la de Plantillas)</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message numerus="yes">
        <source>%Ln due now</source>
        <translation>
            <numerusform>%Ln para ahora</numerusform>
            <numerusform>%Ln para ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>none due now</source>
        <translation>ninguno ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln held back</source>
        <translation>
            <numerusform>%Ln retenido</numerusform>
            <numerusform>%Ln retenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only shown</source>
        <translation>
            <numerusform>%Ln solo mostrado</numerusform>
            <numerusform>%Ln solo mostrados</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing shown yet</source>
        <translation>nada mostrado todavía</translation>
    </message>
    <message>
        <source>none sent in 30 days</source>
        <translation>ninguno enviado en 30 días</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, rule</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · differs in %Ln course(s)</source>
        <comment>state of a rule</comment>
        <translation>
            <numerusform>%1 · distinta en %Ln curso</numerusform>
            <numerusform>%1 · distinta en %Ln cursos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in 30 days</source>
        <translation>
            <numerusform>%Ln mensaje en 30 días</numerusform>
            <numerusform>%Ln mensajes en 30 días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>no template is chosen</source>
        <translation>no hay plantilla elegida</translation>
    </message>
    <message>
        <source>WhatsApp does not know the template</source>
        <translation>WhatsApp no conoce la plantilla</translation>
    </message>
    <message>
        <source>WhatsApp does not allow the template now</source>
        <translation>WhatsApp no permite ahora la plantilla</translation>
    </message>
    <message>
        <source>the template has a bad quality rating</source>
        <translation>la plantilla tiene mala calificación de calidad</translation>
    </message>
    <message>
        <source>a variable of the template has no value</source>
        <translation>una variable de la plantilla no tiene valor</translation>
    </message>
    <message>
        <source>it is switched off</source>
        <translation>está desactivada</translation>
    </message>
    <message>
        <source>too many of its messages failed</source>
        <translation>fallaron demasiados de sus mensajes</translation>
    </message>
    <message>
        <source>WhatsApp refuses its messages (%1)</source>
        <translation>WhatsApp rechaza sus mensajes (%1)</translation>
    </message>
    <message>
        <source>the student is archived</source>
        <translation>el alumno está archivado</translation>
    </message>
    <message>
        <source>the person is blocked</source>
        <translation>la persona está bloqueada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Matrícula activa</translation>
    </message>
    <message>
        <source>The enrolment is not active.</source>
        <translation>La matrícula no está activa.</translation>
    </message>
    <message>
        <source>Fresh reading of the campus</source>
        <translation>Lectura reciente del campus</translation>
    </message>
    <message>
        <source>%1 h at most</source>
        <translation>%1&#xa0;h como máximo</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>nunca leído</translation>
    </message>
    <message>
        <source>%1 h old</source>
        <translation>de hace %1&#xa0;h</translation>
    </message>
    <message>
        <source>The last reading of the campus is too old to say anything.</source>
        <translation>La última lectura del campus es demasiado antigua para afirmar nada.</translation>
    </message>
    <message>
        <source>Progress known</source>
        <translation>Progreso conocido</translation>
    </message>
    <message>
        <source>The progress of the student is not known.</source>
        <translation>No se conoce el progreso del alumno.</translation>
    </message>
    <message>
        <source>Course begun</source>
        <translation>Curso empezado</translation>
    </message>
    <message>
        <source>The course has not begun for this student.</source>
        <translation>El curso no ha empezado para este alumno.</translation>
    </message>
    <message>
        <source>Course not over</source>
        <translation>Curso sin terminar</translation>
    </message>
    <message>
        <source>The course is over.</source>
        <translation>El curso ha terminado.</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>No completado</translation>
    </message>
    <message>
        <source>The student has completed the course.</source>
        <translation>El alumno ha completado el curso.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>The student has not completed the course.</source>
        <translation>El alumno no ha completado el curso.</translation>
    </message>
    <message>
        <source>Never entered</source>
        <translation>No ha entrado nunca</translation>
    </message>
    <message>
        <source>The student has entered the course.</source>
        <translation>El alumno ha entrado en el curso.</translation>
    </message>
    <message>
        <source>Has entered</source>
        <translation>Ha entrado</translation>
    </message>
    <message>
        <source>The student has never entered the course.</source>
        <translation>El alumno no ha entrado nunca en el curso.</translation>
    </message>
    <message>
        <source>Days since the start</source>
        <translation>Días desde el inicio</translation>
    </message>
    <message>
        <source>Not enough days have passed since the start.</source>
        <translation>No han pasado bastantes días desde el inicio.</translation>
    </message>
    <message>
        <source>Days without activity</source>
        <translation>Días sin actividad</translation>
    </message>
    <message>
        <source>The student was active not long ago.</source>
        <translation>El alumno ha tenido actividad hace poco.</translation>
    </message>
    <message>
        <source>Messages about the same thing</source>
        <translation>Mensajes sobre lo mismo</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>All messages of this rule have been sent.</source>
        <translation>Ya se han enviado todos los mensajes de esta regla.</translation>
    </message>
    <message>
        <source>Absences written about</source>
        <translation>Ausencias avisadas</translation>
    </message>
    <message>
        <source>Enough absences have been written about.</source>
        <translation>Ya se ha avisado de bastantes ausencias.</translation>
    </message>
    <message>
        <source>Milestone reached</source>
        <translation>Hito alcanzado</translation>
    </message>
    <message>
        <source>The next milestone has not been reached.</source>
        <translation>No se ha alcanzado el siguiente hito.</translation>
    </message>
    <message>
        <source>Seen between two readings</source>
        <translation>Visto entre dos lecturas</translation>
    </message>
    <message>
        <source>It was so already at the first reading.</source>
        <translation>Ya era así en la primera lectura.</translation>
    </message>
    <message>
        <source>Still news</source>
        <translation>Aún es novedad</translation>
    </message>
    <message>
        <source>under %1 h</source>
        <translation>menos de %1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>It happened too long ago.</source>
        <translation>Ocurrió hace demasiado tiempo.</translation>
    </message>
    <message>
        <source>Hours since the last milestone</source>
        <translation>Horas desde el último hito</translation>
    </message>
    <message>
        <source>The last message about a milestone was sent not long ago.</source>
        <translation>El último mensaje sobre un hito se envió hace poco.</translation>
    </message>
    <message>
        <source>Time gone</source>
        <translation>Tiempo transcurrido</translation>
    </message>
    <message>
        <source>Too little of the time has gone to judge the pace.</source>
        <translation>Ha pasado muy poco tiempo para juzgar el ritmo.</translation>
    </message>
    <message>
        <source>Points behind plan</source>
        <translation>Puntos de retraso</translation>
    </message>
    <message>
        <source>The student is not far enough behind plan.</source>
        <translation>El alumno no va con bastante retraso.</translation>
    </message>
    <message>
        <source>Forecast after the end</source>
        <translation>Previsión posterior al fin</translation>
    </message>
    <message>
        <source>The forecast ends in time.</source>
        <translation>La previsión termina a tiempo.</translation>
    </message>
    <message>
        <source>Not caught up</source>
        <translation>No se ha puesto al día</translation>
    </message>
    <message>
        <source>The student has caught up.</source>
        <translation>El alumno se ha puesto al día.</translation>
    </message>
    <message>
        <source>Days since the last message of this rule</source>
        <translation>Días desde el último mensaje de esta regla</translation>
    </message>
    <message>
        <source>The last message of this rule was sent not long ago.</source>
        <translation>El último mensaje de esta regla se envió hace poco.</translation>
    </message>
    <message>
        <source>End of the course known</source>
        <translation>Fin del curso conocido</translation>
    </message>
    <message>
        <source>The course has no end date.</source>
        <translation>El curso no tiene fecha de fin.</translation>
    </message>
    <message>
        <source>Days to the end</source>
        <translation>Días hasta el fin</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>%1 como máximo</translation>
    </message>
    <message>
        <source>The end of the course is not near enough.</source>
        <translation>El fin del curso no está bastante cerca.</translation>
    </message>
    <message>
        <source>Controls known</source>
        <translation>Controles conocidos</translation>
    </message>
    <message>
        <source>The course has no controls.</source>
        <translation>El curso no tiene controles.</translation>
    </message>
    <message>
        <source>Controls done</source>
        <translation>Controles hechos</translation>
    </message>
    <message>
        <source>Enough controls are done.</source>
        <translation>Se han hecho bastantes controles.</translation>
    </message>
    <message>
        <source>Days since completion</source>
        <translation>Días desde que se completó</translation>
    </message>
    <message>
        <source>Not enough days have passed since completion.</source>
        <translation>No han pasado bastantes días desde que se completó.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Sin respuesta aún</translation>
    </message>
    <message>
        <source>The student has answered.</source>
        <translation>El alumno ha respondido.</translation>
    </message>
    <message>
        <source>Since the rule is on</source>
        <translation>Desde que la regla está activa</translation>
    </message>
    <message>
        <source>It arose before the rule was switched on.</source>
        <translation>Ocurrió antes de activar la regla.</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>No dicho aún</translation>
    </message>
    <message>
        <source>It has been said already.</source>
        <translation>Ya se ha dicho.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>The student has no phone number.</source>
        <translation>El alumno no tiene teléfono.</translation>
    </message>
    <message>
        <source>Not opted out</source>
        <translation>Sin baja</translation>
    </message>
    <message>
        <source>The person has asked for no more messages.</source>
        <translation>La persona ha pedido no recibir más mensajes.</translation>
    </message>
    <message>
        <source>Not blocked</source>
        <translation>Sin bloqueo</translation>
    </message>
    <message>
        <source>Nobody writes to this person: %1.</source>
        <translation>A esta persona no se le escribe: %1.</translation>
    </message>
    <message>
        <source>Number right</source>
        <translation>Número correcto</translation>
    </message>
    <message>
        <source>The phone number is marked as wrong.</source>
        <translation>El teléfono está marcado como erróneo.</translation>
    </message>
    <message>
        <source>Guardian known</source>
        <translation>Tutor legal conocido</translation>
    </message>
    <message>
        <source>The student is a minor and no guardian&apos;s contact is known.</source>
        <translation>El alumno es menor y no se conoce el contacto de un tutor legal.</translation>
    </message>
    <message>
        <source>Not on leave</source>
        <translation>Sin pausa</translation>
    </message>
    <message>
        <source>No open conversation</source>
        <translation>Sin conversación abierta</translation>
    </message>
    <message>
        <source>The person wrote on %1: a conversation is open.</source>
        <translation>La persona escribió el %1: hay una conversación abierta.</translation>
    </message>
    <message>
        <source>Another text than before</source>
        <translation>Texto distinto del anterior</translation>
    </message>
    <message>
        <source>The same text was sent on %1.</source>
        <translation>El mismo texto se envió el %1.</translation>
    </message>
    <message>
        <source>Not too late</source>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>It would have gone out too late.</source>
        <translation>Habría salido demasiado tarde.</translation>
    </message>
    <message>
        <source>Messages in 24 hours</source>
        <translation>Mensajes en 24 horas</translation>
    </message>
    <message>
        <source>The person has had enough messages in 24 hours.</source>
        <translation>La persona ha recibido bastantes mensajes en 24 horas.</translation>
    </message>
    <message>
        <source>Messages in 7 days</source>
        <translation>Mensajes en 7 días</translation>
    </message>
    <message>
        <source>The person has had enough messages in 7 days.</source>
        <translation>La persona ha recibido bastantes mensajes en 7 días.</translation>
    </message>
    <message>
        <source>Messages in 30 days</source>
        <translation>Mensajes en 30 días</translation>
    </message>
    <message>
        <source>The person has had enough messages in 30 days.</source>
        <translation>La persona ha recibido bastantes mensajes en 30 días.</translation>
    </message>
    <message>
        <source>Sending hours</source>
        <translation>Horario de envío</translation>
    </message>
    <message>
        <source>It is outside the sending hours.</source>
        <translation>Está fuera del horario de envío.</translation>
    </message>
    <message>
        <source>First in line</source>
        <translation>Primero en la cola</translation>
    </message>
    <message>
        <source>Another message goes first: %1.</source>
        <translation>Antes va otro mensaje: %1.</translation>
    </message>
    <message>
        <source>Rule running</source>
        <translation>Regla en marcha</translation>
    </message>
    <message>
        <source>The rule is stopped: %1.</source>
        <translation>La regla está detenida: %1.</translation>
    </message>
    <message>
        <source>Rule sends</source>
        <translation>La regla envía</translation>
    </message>
    <message>
        <source>Until %1 the rule only shows what it would send.</source>
        <translation>Hasta el %1 la regla solo muestra lo que enviaría.</translation>
    </message>
    <message>
        <source>The last readings of the campus failed: nobody is told that they do nothing.</source>
        <translation>Las últimas lecturas del campus han fallado: no se avisa a nadie de que no hace nada.</translation>
    </message>
    <message>
        <source>Template ready</source>
        <translation>Plantilla lista</translation>
    </message>
    <message>
        <source>The message cannot be written: %1.</source>
        <translation>No se puede escribir: %1.</translation>
    </message>
    <message>
        <source>Messages by rule in an hour</source>
        <translation>Mensajes por regla en una hora</translation>
    </message>
    <message>
        <source>Enough messages go out in this hour.</source>
        <translation>En esta hora ya salen bastantes mensajes.</translation>
    </message>
    <message>
        <source>Run approved</source>
        <translation>Envío aprobado</translation>
    </message>
    <message>
        <source>More messages are due than usual: somebody has to say yes.</source>
        <translation>Tocan más mensajes de lo habitual: alguien tiene que aprobarlos.</translation>
    </message>
    <message>
        <source>%1: yes.</source>
        <comment>a condition</comment>
        <translation>%1: sí.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a condition, what was found</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>It goes out when somebody says yes.</source>
        <translation>Sale cuando alguien lo apruebe.</translation>
    </message>
    <message>
        <source>It goes out when that is mended, within two days.</source>
        <translation>Sale al arreglarlo, antes de dos días.</translation>
    </message>
    <message>
        <source>It will be looked at again on %1.</source>
        <translation>Se volverá a mirar el %1.</translation>
    </message>
    <message>
        <source>It will be looked at again with the next run.</source>
        <translation>Se volverá a mirar en la próxima pasada.</translation>
    </message>
    <message>
        <source>It will be looked at again when the rule sends.</source>
        <translation>Se volverá a mirar cuando la regla envíe.</translation>
    </message>
    <message>
        <source>If that changes within two days, it is sent after all.</source>
        <translation>Si eso cambia antes de dos días, se envía.</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>No se envía nada.</translation>
    </message>
    <message>
        <source>It is dropped.</source>
        <translation>Se descarta.</translation>
    </message>
    <message>
        <source>It goes out on %1.</source>
        <translation>Sale el %1.</translation>
    </message>
    <message>
        <source>Share of the course&apos;s days without activity after which the student is written to.</source>
        <translation>Parte de los días del curso sin actividad tras la que se escribe al alumno.</translation>
    </message>
    <message>
        <source>Never before so many days, however short the course is.</source>
        <translation>Nunca antes de estos días, por corto que sea el curso.</translation>
    </message>
    <message>
        <source>After so many days at the latest, however long the course is.</source>
        <translation>Como muy tarde tras estos días, por largo que sea el curso.</translation>
    </message>
    <message>
        <source>Days without activity in a course that has no dates.</source>
        <translation>Días sin actividad en un curso sin fechas.</translation>
    </message>
    <message>
        <source>Messages while the student stays away; each waits as long again as the one before.</source>
        <translation>Mensajes mientras el alumno no entra; cada uno espera tanto como el anterior.</translation>
    </message>
    <message>
        <source>Times of absence in one course that are written about.</source>
        <translation>Ausencias de un curso sobre las que se escribe.</translation>
    </message>
    <message>
        <source>A message at each multiple of so many percent; 0: only at the percents named.</source>
        <translation>Un mensaje en cada múltiplo de este porcentaje; 0: solo en los porcentajes indicados.</translation>
    </message>
    <message>
        <source>Hours between two of these messages.</source>
        <translation>Horas entre dos de estos mensajes.</translation>
    </message>
    <message>
        <source>Days between two of these messages.</source>
        <translation>Días entre dos de estos mensajes.</translation>
    </message>
    <message>
        <source>Percent of the time gone less percent done.</source>
        <translation>Porcentaje de tiempo transcurrido menos porcentaje hecho.</translation>
    </message>
    <message>
        <source>Under this gap the student has caught up.</source>
        <translation>Por debajo de esta diferencia el alumno se ha puesto al día.</translation>
    </message>
    <message>
        <source>Share of the time that must be gone before pace is judged.</source>
        <translation>Parte del tiempo que debe pasar antes de juzgar el ritmo.</translation>
    </message>
    <message>
        <source>With at least so many of the controls done nothing is said.</source>
        <translation>Con al menos estos controles hechos no se dice nada.</translation>
    </message>
    <message>
        <source>When a student has completed the course, send {template}; to those whose course says “passed”, {passed_template}.</source>
        <translation>Cuando un alumno complete el curso, enviar {template}; si el curso dice «aprobado», {passed_template}.</translation>
    </message>
    <message>
        <source>When all enrolments of a form are confirmed, send {template}.</source>
        <translation>Cuando se confirmen todas las matrículas de una ficha, enviar {template}.</translation>
    </message>
    <message>
        <source>When the course ends in {days} days and less than {controls_percent} % of the controls are done, send {template}.</source>
        <translation>Cuando falten {days} días para el final del curso y esté hecho menos del {controls_percent}&#xa0;% de los controles, enviar {template}.</translation>
    </message>
    <message>
        <source>When the course ends in {days} days and is not completed, send {template}.</source>
        <translation>Cuando falten {days} días para el final del curso y no esté completado, enviar {template}.</translation>
    </message>
    <message>
        <source>When a student has not entered {days} days after the start, send {template}.</source>
        <translation>Cuando un alumno no haya entrado a los {days} días del inicio, enviar {template}.</translation>
    </message>
    <message>
        <source>When a student has not entered for {inactive_without_dates} days (in courses with dates {inactive_share} % of their days, from {inactive_least} to {inactive_most}), send {template}, up to {steps_per_spell} times, in up to {spells} absences.</source>
        <translation>Cuando un alumno lleve {inactive_without_dates} días sin entrar (en cursos con fechas, el {inactive_share}&#xa0;% de sus días, de {inactive_least} a {inactive_most}), enviar {template}, hasta {steps_per_spell} veces, en hasta {spells} ausencias.</translation>
    </message>
    <message>
        <source>When a student is more than {gap_points} points behind plan, after {after_share} % of the time, send {template}, again after {days_apart} days unless the gap falls under {gap_ends} points. Count the forecast, too: {counts_forecast}.</source>
        <translation>Cuando un alumno lleve más de {gap_points} puntos de retraso, pasado el {after_share}&#xa0;% del tiempo, enviar {template}, y otra vez a los {days_apart} días salvo que la diferencia baje de {gap_ends} puntos. Contar también la previsión: {counts_forecast}.</translation>
    </message>
    <message>
        <source>When a student reaches {milestones} % (or each {rise_points} points), send {template}, at least {hours_apart} hours apart.</source>
        <translation>Cuando un alumno alcance el {milestones}&#xa0;% (o cada {rise_points} puntos), enviar {template}, con al menos {hours_apart} horas entre mensajes.</translation>
    </message>
    <message>
        <source>When a student completed the course {days} days ago and has not answered, send {template}.</source>
        <translation>Cuando un alumno haya completado el curso hace {days} días y no haya respondido, enviar {template}.</translation>
    </message>
    <message>
        <source>Course completed</source>
        <translation>Curso completado</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Controls at risk</source>
        <translation>Controles en riesgo</translation>
    </message>
    <message>
        <source>End of the course near</source>
        <translation>Fin del curso cercano</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>No empezado</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Behind plan</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Hito</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Congratulates on the end of a course, and drops whatever else was waiting for it.</source>
        <translation>Felicita por terminar un curso y descarta lo demás que esperaba sobre él.</translation>
    </message>
    <message>
        <source>Greets once a form&apos;s enrolments are made, naming all its courses.</source>
        <translation>Saluda cuando se hacen las matrículas de una ficha, con todos sus cursos.</translation>
    </message>
    <message>
        <source>Warns those who may not do the controls they need in time.</source>
        <translation>Avisa a quien puede no llegar a los controles que necesita.</translation>
    </message>
    <message>
        <source>Reminds of the end of the course.</source>
        <translation>Recuerda el fin del curso.</translation>
    </message>
    <message>
        <source>Reminds those who have never entered.</source>
        <translation>Recuerda el curso a quien no ha entrado nunca.</translation>
    </message>
    <message>
        <source>Calls back those who have stayed away.</source>
        <translation>Llama a volver a quien ha dejado de entrar.</translation>
    </message>
    <message>
        <source>Speaks to those who will not finish in time at their pace.</source>
        <translation>Habla a quien a su ritmo no terminará a tiempo.</translation>
    </message>
    <message>
        <source>Praises what has been reached.</source>
        <translation>Celebra lo alcanzado.</translation>
    </message>
    <message>
        <source>One message at each of these days.</source>
        <translation>Un mensaje en cada uno de estos días.</translation>
    </message>
    <message>
        <source>One message at each of these percents; several reached at once are one message.</source>
        <translation>Un mensaje en cada uno de estos porcentajes; varios a la vez son un solo mensaje.</translation>
    </message>
    <message>
        <source>Also when the student&apos;s own pace leads past the end date.</source>
        <translation>También cuando el ritmo del alumno lleva más allá de la fecha de fin.</translation>
    </message>
    <message>
        <source>Without one of its own the same for both.</source>
        <translation>Sin una propia, la misma para ambos.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>(no template)</source>
        <translation>(sin plantilla)</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Said together with another</source>
        <translation>Dicho junto con otro</translation>
    </message>
    <message>
        <source>Gave way to another</source>
        <translation>Cedió ante otro</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Demasiado tarde</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Only shown</source>
        <translation>Solo mostrado</translation>
    </message>
    <message>
        <source>Taken out by a person</source>
        <translation>Quitado por una persona</translation>
    </message>
    <message numerus="yes">
        <source>%n messages are due; on usual days there are about %1. Send them?</source>
        <translation>
            <numerusform>Toca %n mensaje; en los días habituales son unos %1. ¿Enviarlo?</numerusform>
            <numerusform>Tocan %n mensajes; en los días habituales son unos %1. ¿Enviarlos?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: will be sent on %2.</source>
        <comment>a rule, a time</comment>
        <translation>%1: se enviará el %2.</translation>
    </message>
    <message>
        <source>%1: will be sent on %2 unless the student enters before.</source>
        <comment>a rule, a time</comment>
        <translation>%1: se enviará el %2 salvo que el alumno entre antes.</translation>
    </message>
    <message>
        <source>%1: will be sent on %2 unless the course is completed before.</source>
        <comment>a rule, a time</comment>
        <translation>%1: se enviará el %2 salvo que se complete antes el curso.</translation>
    </message>
    <message>
        <source>%1: will be sent on %2 unless enough controls are done before.</source>
        <comment>a rule, a time</comment>
        <translation>%1: se enviará el %2 salvo que antes se hagan bastantes controles.</translation>
    </message>
    <message>
        <source>%1: will be sent on %2 unless the student catches up before.</source>
        <comment>a rule, a time</comment>
        <translation>%1: se enviará el %2 salvo que el alumno se ponga al día antes.</translation>
    </message>
    <message>
        <source>%1: will be sent on %2 unless the student answers before.</source>
        <comment>a rule, a time</comment>
        <translation>%1: se enviará el %2 salvo que el alumno responda antes.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>%1, message %2; %3</source>
        <comment>a rule, a number, its version</comment>
        <translation>%1, mensaje %2; %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a rule, its version</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>a minor: it goes to the guardian&apos;s phone</source>
        <translation>menor de edad: va al teléfono de su tutor legal</translation>
    </message>
    <message>
        <source>Promotion allowed</source>
        <translation>Admite publicidad</translation>
    </message>
    <message>
        <source>less than an hour old</source>
        <translation>de hace menos de una hora</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation>%1 como mínimo</translation>
    </message>
    <message>
        <source>none in %1 h</source>
        <translation>ninguna en %1 h</translation>
    </message>
    <message>
        <source>not the same within %1 days</source>
        <translation>no repetido en %1 días</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a template, its language</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>When a student reaches {milestones} %, send {template}, at least {hours_apart} hours apart.</source>
        <translation>Cuando un alumno alcance el {milestones}&#xa0;%, enviar {template}, con al menos {hours_apart} horas entre mensajes.</translation>
    </message>
    <message>
        <source>the same</source>
        <comment>template</comment>
        <translation>la misma</translation>
    </message>
    <message>
        <source>Goes out</source>
        <comment>a decision</comment>
        <translation>Se envía</translation>
    </message>
    <message>
        <source>More messages were due than usual, and somebody said no.</source>
        <translation>Tocaban más mensajes de lo habitual, y alguien dijo que no.</translation>
    </message>
    <message>
        <source>Without one of its own the rule uses the template chosen on the page Templates.</source>
        <translation>Sin una propia, la regla usa la plantilla elegida en la página Plantillas.</translation>
    </message>
    <message>
        <source>to %1 of the active students at most</source>
        <translation>como máximo, al %1 de los alumnos activos</translation>
    </message>
    <message>
        <source>%1 times a usual day at most</source>
        <translation>como máximo, %1 veces un día habitual</translation>
    </message>
    <message>
        <source>%1 failures at most</source>
        <comment>a number or a share</comment>
        <translation>%1 fallos como máximo</translation>
    </message>
    <message>
        <source>Failed readings of the campus</source>
        <translation>Lecturas fallidas del campus</translation>
    </message>
    <message numerus="yes">
        <source>%n messages are due, to more than %1 of the active students. Send them?</source>
        <translation>
            <numerusform>Toca %n mensaje, a más del %1 de los alumnos activos. ¿Enviarlo?</numerusform>
            <numerusform>Tocan %n mensajes, a más del %1 de los alumnos activos. ¿Enviarlos?</numerusform>
        </translation>
    </message>
    <message>
        <source>a yes of its own</source>
        <translation>un sí aparte</translation>
    </message>
    <message>
        <source>yes since %1</source>
        <translation>sí desde %1</translation>
    </message>
    <message>
        <source>no since %1</source>
        <translation>no desde %1</translation>
    </message>
    <message>
        <source>The template promotes, and the person has not said yes to promotion, or has taken it back. Record a yes on their card, under Consent.</source>
        <translation>La plantilla hace publicidad y la persona no ha dicho que sí a la publicidad, o lo ha retirado. El sí se registra en su ficha, en «Consentimiento».</translation>
    </message>
    <message>
        <source>The template promotes, and the person wants no promotion.</source>
        <translation>La plantilla hace publicidad y la persona no quiere publicidad.</translation>
    </message>
    <message>
        <source>Reminders go on</source>
        <translation>Los recordatorios siguen</translation>
    </message>
    <message>
        <source>ended by the student</source>
        <translation>terminados por el alumno</translation>
    </message>
    <message>
        <source>The student has ended these reminders.</source>
        <translation>El alumno ha pedido terminar estos recordatorios.</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>terminados por %1</translation>
    </message>
    <message>
        <source>%1 has ended these reminders.</source>
        <comment>a person</comment>
        <translation>%1 ha terminado estos recordatorios.</translation>
    </message>
    <message>
        <source>No more of them go out.</source>
        <translation>No sale ninguno más.</translation>
    </message>
    <message>
        <source>Asks for an opinion after the end, or reminds of the diploma that waits to be fetched.</source>
        <translation>Pide una opinión al terminar, o recuerda que el diploma está por recoger.</translation>
    </message>
    <message>
        <source>The enrolment rests and continues on %1.</source>
        <translation>La matrícula está en pausa y sigue el %1.</translation>
    </message>
</context>
<context>
    <name>RunUndo</name>
    <message numerus="yes">
        <source>%Ln message(s) go out; they can be taken back for %1</source>
        <translation>
            <numerusform>Sale %Ln mensaje; se puede deshacer durante %1</numerusform>
            <numerusform>Salen %Ln mensajes; se pueden deshacer durante %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Belongs to the practice campus.</source>
        <translation>Pertenece al campus de práctica.</translation>
    </message>
    <message>
        <source>Comes from the environment variable %1 and is changed there.</source>
        <translation>Viene de la variable de entorno %1 y se cambia allí.</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Pegar aquí</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>No hay nada guardado.</translation>
    </message>
    <message>
        <source>One is stored.</source>
        <translation>Ya hay un valor guardado.</translation>
    </message>
    <message>
        <source>One is stored; it ends in %1.</source>
        <translation>Ya hay un valor guardado; termina en %1.</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>No approved template is known</source>
        <translation>No se conoce ninguna plantilla aprobada</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Elegir una plantilla</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people get it</source>
        <translation>
            <numerusform>%Ln persona lo recibe</numerusform>
            <numerusform>%Ln personas lo reciben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people cannot get it</source>
        <translation>
            <numerusform>%Ln persona no puede recibirlo</numerusform>
            <numerusform>%Ln personas no pueden recibirlo</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>&amp;Send to %1</source>
        <translation>&amp;Enviar a %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send to %Ln people</source>
        <translation>
            <numerusform>&amp;Enviar a %Ln persona</numerusform>
            <numerusform>&amp;Enviar a %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>Enviar una plantilla</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Mensaje a %1</translation>
    </message>
    <message numerus="yes">
        <source>Message to %Ln people</source>
        <translation>
            <numerusform>Mensaje a %Ln persona</numerusform>
            <numerusform>Mensaje a %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Plantilla</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Open template settings</source>
        <translation>Abrir los ajustes de plantillas</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are minors: it goes to the guardian&apos;s phone</source>
        <translation>
            <numerusform>%Ln es menor de edad: va al teléfono del tutor legal</numerusform>
            <numerusform>%Ln son menores de edad: va al teléfono del tutor legal</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring the templates on the page Templates; Meta approves them.</source>
        <translation>Traer las plantillas en la página Plantillas; Meta las aprueba.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>template&apos;s name, its language</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are held back</source>
        <translation>
            <numerusform>%Ln persona queda retenida</numerusform>
            <numerusform>%Ln personas quedan retenidas</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason stands beside what the person would read. It goes only to those for whom “Send all the same” is ticked there.</source>
        <translation>El motivo figura junto a lo que leería la persona. Solo se envía a quienes tengan marcado ahí «Enviar de todos modos».</translation>
    </message>
    <message numerus="yes">
        <source>Send &amp;all the same to the %Ln held back</source>
        <translation>
            <numerusform>Enviar de todos modos a quien queda &amp;retenido (%Ln)</numerusform>
            <numerusform>Enviar de todos modos a los %Ln &amp;retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason stands below what the person would read. It goes only if “Send all the same” is ticked there.</source>
        <translation>El motivo figura debajo de lo que leería la persona. Solo se envía si se marca ahí «Enviar de todos modos».</translation>
    </message>
</context>
<context>
    <name>SendPlanModel</name>
    <message>
        <source>Student</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
</context>
<context>
    <name>SendPreview</name>
    <message>
        <source>%1 of %2</source>
        <comment>place in a list</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Persona anterior</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Persona siguiente</translation>
    </message>
    <message>
        <source>%1, guardian</source>
        <comment>phone</comment>
        <translation>%1, tutor legal</translation>
    </message>
    <message>
        <source>Send all th&amp;e same</source>
        <translation>Enviar de todos &amp;modos</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>%1 %2</source>
        <comment>first name, last name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the same text: %1</source>
        <comment>when it went</comment>
        <translation>el mismo texto: %1</translation>
    </message>
    <message>
        <source>the same text went lately</source>
        <translation>el mismo texto salió hace poco</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in 24 hours already</source>
        <translation>
            <numerusform>ya %Ln mensaje en 24 horas</numerusform>
            <numerusform>ya %Ln mensajes en 24 horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in 7 days already</source>
        <translation>
            <numerusform>ya %Ln mensaje en 7 días</numerusform>
            <numerusform>ya %Ln mensajes en 7 días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in 30 days already</source>
        <translation>
            <numerusform>ya %Ln mensaje en 30 días</numerusform>
            <numerusform>ya %Ln mensajes en 30 días</numerusform>
        </translation>
    </message>
    <message>
        <source>outside the sending hours</source>
        <translation>fuera del horario de envío</translation>
    </message>
    <message>
        <source>wrote %1: answer there?</source>
        <comment>when</comment>
        <translation>escribió %1: ¿contestar allí?</translation>
    </message>
    <message>
        <source>has an open conversation</source>
        <translation>tiene una conversación abierta</translation>
    </message>
    <message>
        <source>the course rests for this person</source>
        <translation>su curso está en pausa</translation>
    </message>
    <message>
        <source>is in no course now</source>
        <translation>ahora no está en ningún curso</translation>
    </message>
    <message>
        <source>against the rules for automatic messages</source>
        <translation>en contra de las reglas de los mensajes automáticos</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them it is outside the sending hours now</source>
        <translation>
            <numerusform>Para %Ln ahora es fuera del horario de envío</numerusform>
            <numerusform>Para %Ln ahora es fuera del horario de envío</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have an open conversation</source>
        <translation>
            <numerusform>%Ln tiene una conversación abierta</numerusform>
            <numerusform>%Ln tienen una conversación abierta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them the course rests</source>
        <translation>
            <numerusform>Para %Ln el curso está en pausa</numerusform>
            <numerusform>Para %Ln el curso está en pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would not get it from a rule</source>
        <translation>
            <numerusform>A %Ln no se lo enviaría una regla</numerusform>
            <numerusform>A %Ln no se lo enviaría una regla</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot: %1</source>
        <comment>why somebody cannot get a message</comment>
        <translation>No puede: %1</translation>
    </message>
    <message>
        <source>Gets it</source>
        <translation>Lo recibe</translation>
    </message>
    <message>
        <source>Gets it; %1</source>
        <comment>warnings</comment>
        <translation>Lo recibe; %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have got as many messages in 24 hours as rules may send</source>
        <translation>
            <numerusform>%Ln ya recibió en 24 horas tantos mensajes como pueden enviar las reglas</numerusform>
            <numerusform>%Ln ya recibieron en 24 horas tantos mensajes como pueden enviar las reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have got as many messages in 7 days as rules may send</source>
        <translation>
            <numerusform>%Ln ya recibió en 7 días tantos mensajes como pueden enviar las reglas</numerusform>
            <numerusform>%Ln ya recibieron en 7 días tantos mensajes como pueden enviar las reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have got as many messages in 30 days as rules may send</source>
        <translation>
            <numerusform>%Ln ya recibió en 30 días tantos mensajes como pueden enviar las reglas</numerusform>
            <numerusform>%Ln ya recibieron en 30 días tantos mensajes como pueden enviar las reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>at the guardian&apos;s phone</source>
        <translation>en el teléfono del tutor legal</translation>
    </message>
    <message>
        <source>has completed the course</source>
        <translation>ya ha terminado el curso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have completed the course</source>
        <translation>
            <numerusform>%Ln ya ha terminado el curso</numerusform>
            <numerusform>%Ln ya han terminado el curso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them got the same text lately</source>
        <translation>
            <numerusform>%Ln recibió el mismo texto hace poco</numerusform>
            <numerusform>%Ln recibieron el mismo texto hace poco</numerusform>
        </translation>
    </message>
    <message>
        <source>has not completed the course</source>
        <translation>no ha terminado el curso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in no course now</source>
        <translation>
            <numerusform>%Ln no está ahora en ningún curso</numerusform>
            <numerusform>%Ln no están ahora en ningún curso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have not completed the course</source>
        <translation>
            <numerusform>%Ln no ha terminado el curso</numerusform>
            <numerusform>%Ln no han terminado el curso</numerusform>
        </translation>
    </message>
    <message>
        <source>Held back: %1</source>
        <comment>why somebody does not get a message by itself</comment>
        <translation>Retenido: %1</translation>
    </message>
</context>
<context>
    <name>SendingHoursCard</name>
    <message>
        <source>Hours, holidays and closures do not count, and nothing can be taken back.</source>
        <translation>Horas, festivos y cierres no cuentan, y nada se puede deshacer.</translation>
    </message>
    <message>
        <source>Hours as in “9:30-14:00, 16:00-20:00”, the earlier part first.</source>
        <translation>Horas como «9:30-14:00, 16:00-20:00», primero la parte más temprana.</translation>
    </message>
    <message>
        <source>Saved for all desks.</source>
        <translation>Guardado para todos los puestos.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>When rules may write, by the clock of each student. An empty day is a day without messages.</source>
        <translation>Cuándo pueden escribir las reglas, según el reloj de cada alumno. Un día vacío es un día sin mensajes.</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>sin mensajes</translation>
    </message>
    <message>
        <source>What this computer sends goes at any &amp;hour, also at night and on holidays</source>
        <translation>Lo que envía este equipo sale a cualquier &amp;hora, también de noche y en festivos</translation>
    </message>
</context>
<context>
    <name>SendingLimitsCard</name>
    <message>
        <source>No number is listed: nobody gets anything.</source>
        <translation>No hay números en la lista: nadie recibe nada.</translation>
    </message>
    <message>
        <source>Messages to all other numbers wait until the test mode ends.</source>
        <translation>Los mensajes a otros números esperan hasta que termine el modo de prueba.</translation>
    </message>
    <message>
        <source>Saved for all desks.</source>
        <translation>Guardado para todos los puestos.</translation>
    </message>
    <message>
        <source>In any &amp;24 hours</source>
        <translation>En &amp;24 horas</translation>
    </message>
    <message>
        <source> at most</source>
        <comment>after a number</comment>
        <translation> como máximo</translation>
    </message>
    <message>
        <source>In any &amp;7 days</source>
        <translation>En &amp;7 días</translation>
    </message>
    <message>
        <source>In any &amp;30 days</source>
        <translation>En &amp;30 días</translation>
    </message>
    <message>
        <source>&amp;Pace of a run</source>
        <translation>&amp;Ritmo de una salida</translation>
    </message>
    <message>
        <source> a minute</source>
        <comment>after a number</comment>
        <translation> por minuto</translation>
    </message>
    <message>
        <source>So that not all answers come at once.</source>
        <translation>Para que no lleguen todas las respuestas a la vez.</translation>
    </message>
    <message>
        <source>What is more waits for the next hour.</source>
        <translation>Lo que pase de ahí espera a la hora siguiente.</translation>
    </message>
    <message>
        <source>With prefix, a comma between them: +34 600 000 101, +34 600 000 102</source>
        <translation>Con prefijo, separados por comas: +34 600 000 101, +34 600 000 102</translation>
    </message>
    <message>
        <source>To one person</source>
        <translation>A una persona</translation>
    </message>
    <message>
        <source>messages by rule, over all courses; what staff write counts and only warns</source>
        <translation>mensajes automáticos, de todos los cursos; lo que escribe el personal cuenta, pero solo avisa</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation>Modo de prueba</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>Nú&amp;meros</translation>
    </message>
    <message>
        <source>By &amp;rule in an hour</source>
        <translation>Por re&amp;gla en una hora</translation>
    </message>
    <message>
        <source>Only the &amp;listed numbers get messages</source>
        <translation>&amp;Solo reciben mensajes los números de la lista</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours, after a number</comment>
        <translation> h</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> días</translation>
    </message>
    <message>
        <source>Oldest reading of the campus</source>
        <translation>Lectura más antigua del campus</translation>
    </message>
    <message>
        <source>Rules say nothing on an older one.</source>
        <translation>Con una anterior, las reglas no dicen nada.</translation>
    </message>
    <message>
        <source>Longest wait of what is held back</source>
        <translation>Espera máxima de lo retenido</translation>
    </message>
    <message>
        <source>Then it is dropped, if it could have gone out meanwhile.</source>
        <translation>Después se descarta, si pudo haber salido entretanto.</translation>
    </message>
    <message>
        <source>Same text again after</source>
        <translation>Mismo texto otra vez tras</translation>
    </message>
    <message>
        <source>Rest after a person writes</source>
        <translation>Descanso cuando alguien escribe</translation>
    </message>
    <message>
        <source>So that rules do not interrupt a conversation.</source>
        <translation>Para que las reglas no interrumpan una conversación.</translation>
    </message>
    <message>
        <source>Rest after an OK</source>
        <translation>Descanso tras un OK</translation>
    </message>
    <message>
        <source>Today included, before the next reminder.</source>
        <translation>Contando el mismo día, antes del siguiente recordatorio.</translation>
    </message>
    <message>
        <source> messages</source>
        <comment>after a number</comment>
        <translation> mensajes</translation>
    </message>
    <message>
        <source> % at most</source>
        <comment>after a number</comment>
        <translation>&#xa0;% como máximo</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Smallest run that is asked about</source>
        <translation>Salida mínima que se consulta</translation>
    </message>
    <message>
        <source>A smaller one never waits for a yes.</source>
        <translation>Una menor nunca espera un sí.</translation>
    </message>
    <message>
        <source>Times a usual day</source>
        <translation>Veces un día habitual</translation>
    </message>
    <message>
        <source>The median of the last 14 days.</source>
        <translation>La mediana de los últimos 14 días.</translation>
    </message>
    <message>
        <source>Share of the active students</source>
        <translation>Parte de los alumnos activos</translation>
    </message>
    <message>
        <source>Failures of a rule in 24 hours</source>
        <translation>Fallos de una regla en 24 horas</translation>
    </message>
    <message>
        <source>Failures of a run</source>
        <translation>Fallos de una salida</translation>
    </message>
    <message>
        <source>Failures of a run that count</source>
        <translation>Fallos de una salida que cuentan</translation>
    </message>
    <message>
        <source> at least</source>
        <comment>after a number</comment>
        <translation> como mínimo</translation>
    </message>
    <message>
        <source>Failed readings in a row</source>
        <translation>Lecturas fallidas seguidas</translation>
    </message>
    <message>
        <source> readings</source>
        <comment>after a number</comment>
        <translation> lecturas</translation>
    </message>
    <message>
        <source>From then on nobody is told to be inactive.</source>
        <translation>A partir de ahí no se escribe a nadie por inactividad.</translation>
    </message>
    <message>
        <source>Jump of the clock</source>
        <translation>Salto del reloj</translation>
    </message>
    <message>
        <source>After a larger one all rules wait a quarter of an hour.</source>
        <translation>Tras uno mayor, todas las reglas esperan un cuarto de hora.</translation>
    </message>
    <message>
        <source>Undo one message</source>
        <translation>Deshacer un mensaje</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Undo a run</source>
        <translation>Deshacer una salida</translation>
    </message>
    <message>
        <source>Or several messages sent by hand.</source>
        <translation>O varios mensajes enviados a mano.</translation>
    </message>
    <message>
        <source>Safety limits</source>
        <translation>Límites de seguridad</translation>
    </message>
    <message>
        <source>What is still said</source>
        <translation>Lo que aún se dice</translation>
    </message>
    <message>
        <source>A larger run waits for a yes</source>
        <translation>Una salida mayor espera un sí</translation>
    </message>
    <message>
        <source>Rules stop</source>
        <translation>Las reglas se detienen</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Tiempo para deshacer</translation>
    </message>
    <message>
        <source>Should have arrived after</source>
        <translation>Debería haber llegado tras</translation>
    </message>
    <message>
        <source>Then Home and the message log show that it has not.</source>
        <translation>Pasado ese tiempo, Inicio y el registro de mensajes muestran que no ha llegado.</translation>
    </message>
    <message>
        <source>what a rule may still say, what stops it, and what is shown to people</source>
        <translation>lo que una regla aún puede decir, lo que la detiene y lo que se muestra</translation>
    </message>
    <message>
        <source>What does not arrive</source>
        <translation>Lo que no llega</translation>
    </message>
</context>
<context>
    <name>SentenceEdit</name>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Numbers with a comma between them, as in “2, 5”.</source>
        <translation>Números separados por comas, como «2, 5».</translation>
    </message>
    <message>
        <source>as shipped: %1</source>
        <comment>on or off</comment>
        <translation>de fábrica: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>default %1</source>
        <comment>a number</comment>
        <translation>de fábrica %1</translation>
    </message>
    <message>
        <source>Back to the value as shipped</source>
        <translation>Volver al valor de fábrica</translation>
    </message>
    <message>
        <source>%1: back to the default %2</source>
        <translation>%1: volver al valor de fábrica %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a field, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Percents</source>
        <translation>Porcentajes</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Template for those who passed</source>
        <translation>Plantilla para quienes aprobaron</translation>
    </message>
    <message>
        <source>Share of the course</source>
        <translation>Parte del curso</translation>
    </message>
    <message>
        <source>Days at least</source>
        <translation>Días como mínimo</translation>
    </message>
    <message>
        <source>Days at most</source>
        <translation>Días como máximo</translation>
    </message>
    <message>
        <source>Days in courses without dates</source>
        <translation>Días en cursos sin fechas</translation>
    </message>
    <message>
        <source>Messages in one absence</source>
        <translation>Avisos en una ausencia</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Ausencias</translation>
    </message>
    <message>
        <source>Points of each rise</source>
        <translation>Puntos de cada subida</translation>
    </message>
    <message>
        <source>Hours between two</source>
        <translation>Horas entre dos</translation>
    </message>
    <message>
        <source>Days between two</source>
        <translation>Días entre dos</translation>
    </message>
    <message>
        <source>Points behind plan</source>
        <translation>Puntos por detrás del plan</translation>
    </message>
    <message>
        <source>Points at which it is caught up</source>
        <translation>Puntos con los que se da por recuperado</translation>
    </message>
    <message>
        <source>Share of the time gone</source>
        <translation>Parte del tiempo pasada</translation>
    </message>
    <message>
        <source>Controls done</source>
        <translation>Controles hechos</translation>
    </message>
    <message>
        <source>The forecast counts, too</source>
        <translation>También cuenta la previsión</translation>
    </message>
    <message>
        <source>from %1 to %2.</source>
        <comment>what is allowed</comment>
        <translation>de %1 a %2.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Belongs to the practice campus.</source>
        <translation>Pertenece al campus de práctica.</translation>
    </message>
    <message>
        <source>Comes from the environment variable %1 and is changed there.</source>
        <translation>Viene de la variable de entorno %1 y se cambia allí.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Apartados de Ajustes</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envíos</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StandingStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>% of all</source>
        <translation>% del total</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
</context>
<context>
    <name>StateWord</name>
    <message>
        <source>To do</source>
        <comment>state of a student</comment>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>state of a student</comment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>On campus</source>
        <comment>state of a student</comment>
        <translation>En el campus</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a student</comment>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>state of a student</comment>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>To do</source>
        <comment>state of an enrolment</comment>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <comment>state of an enrolment</comment>
        <translation>Con matrícula</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of an enrolment</comment>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of an enrolment</comment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>state of an enrolment</comment>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>state of a message</comment>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of a message</comment>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <comment>state of a message</comment>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>state of a message</comment>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>state of a message</comment>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a message</comment>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>state of a message</comment>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>state of a message</comment>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a message</comment>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a message</comment>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>To do</source>
        <comment>state of a job</comment>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>state of a job</comment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a job</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a job</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a job</comment>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a template</comment>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Under review</source>
        <comment>state of a template</comment>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>state of a template</comment>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a template</comment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>state of a template</comment>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a template</comment>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>No data</source>
        <comment>progress</comment>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>progress</comment>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>progress</comment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>progress</comment>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Moving</source>
        <comment>progress</comment>
        <translation>Avanza</translation>
    </message>
    <message>
        <source>Behind</source>
        <comment>progress</comment>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>progress</comment>
        <translation>Sin actividad</translation>
    </message>
    <message numerus="yes">
        <source>without data</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>sin datos</numerusform>
            <numerusform>sin datos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not started</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>sin empezar</numerusform>
            <numerusform>sin empezar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moving</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>avanza</numerusform>
            <numerusform>avanzan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>behind</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>con retraso</numerusform>
            <numerusform>con retraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>inactive</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>sin actividad</numerusform>
            <numerusform>sin actividad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>completed</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>completado</numerusform>
            <numerusform>completados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>The file could not be written</source>
        <translation>No se pudo escribir el archivo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>Own period…</source>
        <translation>Otro periodo…</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>messages</comment>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>all of the period</source>
        <translation>todos los del periodo</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>messages</comment>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>messages</comment>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Replied</source>
        <comment>messages</comment>
        <translation>Respondidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) received</source>
        <translation>
            <numerusform>%Ln mensaje recibido</numerusform>
            <numerusform>%Ln mensajes recibidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>messages</comment>
        <translation>Fallidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed</source>
        <translation>
            <numerusform>%Ln sin confirmar</numerusform>
            <numerusform>%Ln sin confirmar</numerusform>
        </translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Respondidos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message numerus="yes">
        <source>Progress followed within %Ln days</source>
        <translation>
            <numerusform>Con avance en %Ln día</numerusform>
            <numerusform>Con avance en %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>share, number of messages</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>template, language</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Sent by a person</source>
        <translation>Enviados por una persona</translation>
    </message>
    <message>
        <source>Why they failed</source>
        <translation>Por qué fallaron</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>%1 (CSV)…</source>
        <comment>what is saved</comment>
        <translation>%1 (CSV)…</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>Guardar los números</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Números (*.csv)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Message statistics</source>
        <translation>Estadísticas de mensajes</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Messages by day</source>
        <translation>Mensajes por día</translation>
    </message>
    <message>
        <source>No messages in this period</source>
        <translation>No hay mensajes en este periodo</translation>
    </message>
    <message>
        <source>A number opens its messages</source>
        <translation>Cada número abre sus mensajes</translation>
    </message>
    <message>
        <source>Choose a longer period above. Figures appear as soon as something is sent.</source>
        <translation>Elegir arriba un periodo más largo. Las cifras aparecen en cuanto se envía algo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more did not go out</source>
        <translation>
            <numerusform>%Ln más sin salir</numerusform>
            <numerusform>%Ln más sin salir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Database: opening</source>
        <translation>Base de datos: abriendo</translation>
    </message>
    <message>
        <source>Database: this computer</source>
        <translation>Base de datos: este equipo</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Base de datos: %1</translation>
    </message>
    <message>
        <source>Database: not reachable</source>
        <translation>Base de datos: sin acceso</translation>
    </message>
    <message>
        <source>Database: cannot be used</source>
        <translation>Base de datos: no se puede usar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>jobs waiting, jobs failed</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) waiting</source>
        <translation>
            <numerusform>%Ln trabajo en espera</numerusform>
            <numerusform>%Ln trabajos en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falló</numerusform>
            <numerusform>%Ln fallaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) failed</source>
        <translation>
            <numerusform>%Ln trabajo falló</numerusform>
            <numerusform>%Ln trabajos fallaron</numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs waiting</source>
        <translation>Ningún trabajo en espera</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>Ningún motor en marcha</translation>
    </message>
    <message>
        <source>What is asked for is stored and waits until a computer with the connections runs.</source>
        <translation>Lo que se pide queda guardado y espera hasta que se ponga en marcha un equipo con las conexiones.</translation>
    </message>
    <message>
        <source>Engine on this computer</source>
        <translation>Motor en este equipo</translation>
    </message>
    <message>
        <source>Engine on %1</source>
        <translation>Motor en %1</translation>
    </message>
    <message>
        <source>Practice campus</source>
        <translation>Campus de práctica</translation>
    </message>
    <message numerus="yes">
        <source>Campus: %Ln to solve</source>
        <translation>
            <numerusform>Campus: %Ln por resolver</numerusform>
            <numerusform>Campus: %Ln por resolver</numerusform>
        </translation>
    </message>
    <message>
        <source>Campus: not used yet</source>
        <translation>Campus: aún sin usar</translation>
    </message>
    <message>
        <source>Campus ready</source>
        <translation>Campus listo</translation>
    </message>
    <message>
        <source>Campus: %1</source>
        <comment>%1 is what is wrong</comment>
        <translation>Campus: %1</translation>
    </message>
    <message>
        <source>Practice WhatsApp</source>
        <translation>WhatsApp de práctica</translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp: %Ln to solve</source>
        <translation>
            <numerusform>WhatsApp: %Ln por resolver</numerusform>
            <numerusform>WhatsApp: %Ln por resolver</numerusform>
        </translation>
    </message>
    <message>
        <source>WhatsApp: not used yet</source>
        <translation>WhatsApp: aún sin usar</translation>
    </message>
    <message>
        <source>WhatsApp ready</source>
        <translation>WhatsApp listo</translation>
    </message>
    <message>
        <source>WhatsApp: %1</source>
        <comment>%1 is what is wrong</comment>
        <translation>WhatsApp: %1</translation>
    </message>
    <message>
        <source>Reading of progress is paused.</source>
        <translation>La lectura del progreso está en pausa.</translation>
    </message>
    <message>
        <source>No course with students is followed.</source>
        <translation>No se sigue ningún curso con alumnos.</translation>
    </message>
    <message>
        <source>The next reading of progress is due.</source>
        <translation>Toca leer el progreso.</translation>
    </message>
    <message>
        <source>Next reading of progress: %1.</source>
        <translation>Próxima lectura del progreso: %1.</translation>
    </message>
    <message>
        <source>Reading paused, campus as of %1</source>
        <translation>Lectura en pausa, campus leído %1</translation>
    </message>
    <message>
        <source>Practice campus read at %1</source>
        <translation>Campus de práctica leído a las %1</translation>
    </message>
    <message>
        <source>Campus read at %1</source>
        <translation>Campus leído a las %1</translation>
    </message>
    <message>
        <source>Practice campus read %1</source>
        <comment>yesterday</comment>
        <translation>Campus de práctica leído %1</translation>
    </message>
    <message>
        <source>Campus read %1</source>
        <comment>yesterday</comment>
        <translation>Campus leído %1</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <comment>after a colon</comment>
        <translation>conexión cortada</translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp: %Ln number(s) on hold</source>
        <translation>
            <numerusform>WhatsApp: %Ln número retenido</numerusform>
            <numerusform>WhatsApp: %Ln números retenidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentCardView</name>
    <message>
        <source>Earlier form</source>
        <translation>Alta anterior</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>course: state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In no course yet.</source>
        <translation>Aún sin cursos.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: cause</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation>Copiar correo</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>Copiar teléfono</translation>
    </message>
    <message>
        <source>Copy username</source>
        <translation>Copiar usuario</translation>
    </message>
    <message>
        <source>&amp;Edit and retry</source>
        <translation>Corregir y &amp;reintentar</translation>
    </message>
    <message>
        <source>E&amp;nrol in courses…</source>
        <translation>&amp;Matricular en cursos…</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archivar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Enrolment form</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>No message has been written to this person.</source>
        <translation>No se ha escrito ningún mensaje a esta persona.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Edit details (F2)</source>
        <translation>Editar datos (F2)</translation>
    </message>
    <message>
        <source>E&amp;dit details</source>
        <translation>E&amp;ditar datos</translation>
    </message>
    <message>
        <source>Parts and attempts</source>
        <translation>Partes e intentos</translation>
    </message>
    <message>
        <source>Messages due</source>
        <translation>Avisos previstos</translation>
    </message>
    <message>
        <source>&amp;Send reminder…</source>
        <translation>En&amp;viar recordatorio…</translation>
    </message>
    <message>
        <source>Send reminder…</source>
        <translation>Enviar recordatorio…</translation>
    </message>
    <message>
        <source>Open con&amp;versation</source>
        <translation>Abrir con&amp;versación</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Abrir conversación</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>&amp;Pause automatic messages…</source>
        <translation>&amp;Pausar avisos automáticos…</translation>
    </message>
    <message>
        <source>%1, to the guardian&apos;s phone</source>
        <comment>state of a message to a minor</comment>
        <translation>%1, al teléfono del tutor legal</translation>
    </message>
</context>
<context>
    <name>StudentCourse</name>
    <message>
        <source>not begun</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezado</translation>
    </message>
    <message>
        <source>looked through</source>
        <translation>hojeado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>suspendido</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completado</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>%1, passed</source>
        <comment>completion, success</comment>
        <translation>%1, aprobado</translation>
    </message>
    <message>
        <source>%1, not passed</source>
        <comment>completion, success</comment>
        <translation>%1, no aprobado</translation>
    </message>
    <message>
        <source>%1 (done in an earlier attempt)</source>
        <translation>%1 (hecho en un intento anterior)</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>First access</source>
        <translation>Primer acceso</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package: part</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (no longer on the campus)</source>
        <translation>%1 (ya no está en el campus)</translation>
    </message>
    <message>
        <source>%1 (hidden, not counted)</source>
        <translation>%1 (oculto, no cuenta)</translation>
    </message>
    <message>
        <source>Moodle: course completed</source>
        <translation>Moodle: curso completado</translation>
    </message>
    <message>
        <source>Moodle: course not completed</source>
        <translation>Moodle: curso sin completar</translation>
    </message>
    <message>
        <source>Moodle&apos;s own progress %1</source>
        <translation>progreso propio de Moodle %1</translation>
    </message>
    <message>
        <source>grade %1 of %2</source>
        <translation>nota %1 de %2</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>nota %1</translation>
    </message>
    <message>
        <source>%1. The last try failed: %2</source>
        <translation>%1. Falló el último intento: %2</translation>
    </message>
</context>
<context>
    <name>StudentCourseView</name>
    <message>
        <source>No longer enrolled</source>
        <translation>Ya sin matrícula</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>course: state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StudentFilter</name>
    <message>
        <source>Created today</source>
        <translation>Alta hoy</translation>
    </message>
    <message>
        <source>Created in the last 7 days</source>
        <translation>Alta en los últimos 7 días</translation>
    </message>
    <message>
        <source>Created this month</source>
        <translation>Alta este mes</translation>
    </message>
</context>
<context>
    <name>StudentForm</name>
    <message>
        <source>Draft saved at %1</source>
        <translation>Borrador guardado a las %1</translation>
    </message>
    <message>
        <source>Free on the campus.</source>
        <translation>Libre en el campus.</translation>
    </message>
    <message>
        <source>Taken on the campus by “%1” (id %2).</source>
        <translation>Ocupado en el campus por «%1» (id %2).</translation>
    </message>
    <message>
        <source>The username of the existing account.</source>
        <translation>El usuario de la cuenta existente.</translation>
    </message>
    <message>
        <source>There is a begun form</source>
        <translation>Hay un alta sin terminar</translation>
    </message>
    <message>
        <source>Kept %1.</source>
        <translation>Borrador guardado %1.</translation>
    </message>
    <message>
        <source>“%1”, kept %2.</source>
        <translation>Borrador de «%1», guardado %2.</translation>
    </message>
    <message>
        <source>Continue draft</source>
        <translation>Continuar borrador</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>Correct the form</source>
        <translation>Corrección del alta</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Nuevo alumno</translation>
    </message>
    <message>
        <source>Personal details</source>
        <translation>Datos personales</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Canc&amp;elar</translation>
    </message>
    <message>
        <source>&amp;New student</source>
        <translation>Nuevo a&amp;lumno</translation>
    </message>
    <message>
        <source>Save and &amp;new</source>
        <translation>Guardar &amp;y crear otro</translation>
    </message>
    <message>
        <source>Open &amp;record</source>
        <translation>Abrir &amp;ficha</translation>
    </message>
    <message>
        <source>&amp;Save and retry</source>
        <translation>Guardar y re&amp;intentar</translation>
    </message>
    <message>
        <source>&amp;Save student</source>
        <translation>&amp;Guardar alumno</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Alta guardada: %1</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Guardado a las %1</translation>
    </message>
    <message>
        <source>The campus does not show its accounts to Bedel: whether this is free is not known.</source>
        <translation>El campus no muestra sus cuentas a Bedel: no se sabe si está libre.</translation>
    </message>
    <message>
        <source>The correction is not saved</source>
        <translation>La corrección no está guardada</translation>
    </message>
    <message>
        <source>Leaving now forgets what was typed.</source>
        <translation>Al salir ahora se pierde lo escrito.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Forget the correction</source>
        <translation>Descartar la corrección</translation>
    </message>
</context>
<context>
    <name>StudentModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Último acceso</translation>
    </message>
</context>
<context>
    <name>StudentPick</name>
    <message>
        <source>&amp;Preview with</source>
        <translation>&amp;Vista previa con</translation>
    </message>
    <message>
        <source>Name of a student</source>
        <translation>Nombre de un alumno</translation>
    </message>
</context>
<context>
    <name>StudentPickDialog</name>
    <message>
        <source>No student has all these words.</source>
        <translation>Ningún alumno tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Vincular</translation>
    </message>
    <message>
        <source>Link to a student</source>
        <translation>Vincular a un alumno</translation>
    </message>
    <message>
        <source>Which student is %1?</source>
        <comment>name or number</comment>
        <translation>¿Qué alumno es %1?</translation>
    </message>
    <message>
        <source>Name, e-mail or phone</source>
        <translation>Nombre, correo o teléfono</translation>
    </message>
    <message>
        <source>Search students</source>
        <translation>Buscar alumnos</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, phone</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>StudentProgressPage</name>
    <message>
        <source>No parts are known: the course has no SCORM package, or was not read.</source>
        <translation>No se conocen sus partes: el curso no tiene paquete SCORM, o no se ha leído.</translation>
    </message>
    <message>
        <source>Parts of %1</source>
        <translation>Partes de %1</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln curso</numerusform>
            <numerusform>%Ln cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>No course of this person is followed.</source>
        <translation>No se sigue ningún curso de esta persona.</translation>
    </message>
    <message>
        <source>Reading progress…</source>
        <translation>Leyendo el progreso…</translation>
    </message>
    <message>
        <source>&amp;Send reminder…</source>
        <translation>En&amp;viar recordatorio…</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message numerus="yes">
        <source>%Ln archived</source>
        <comment>students</comment>
        <translation>
            <numerusform>%Ln archivado</numerusform>
            <numerusform>%Ln archivados</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Saving enrolments</source>
        <translation>Guardando matrículas</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>%1 de %2 personas</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln people were left out.</source>
        <translation>
            <numerusform>Detenido: %Ln persona quedó fuera.</numerusform>
            <numerusform>Detenido: %Ln personas quedaron fuera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln form(s) could not be saved.</source>
        <translation>
            <numerusform>No se pudo guardar %Ln alta.</numerusform>
            <numerusform>No se pudieron guardar %Ln altas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The campus confirms each one; the State column tells.</source>
        <translation>El campus confirma cada una; se ve en la columna Estado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln form(s) saved</source>
        <translation>
            <numerusform>%Ln matrícula guardada</numerusform>
            <numerusform>%Ln matrículas guardadas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open record</source>
        <translation>Abrir &amp;ficha</translation>
    </message>
    <message>
        <source>&amp;Enrol in courses…</source>
        <translation>&amp;Matricular en cursos…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archivar</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>&amp;Course</source>
        <translation>C&amp;urso</translation>
    </message>
    <message>
        <source>C&amp;reated</source>
        <translation>A&amp;lta</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Seleccionar los %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln student(s)…</source>
        <translation>
            <numerusform>Leyendo %Ln alumno…</numerusform>
            <numerusform>Leyendo %Ln alumnos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading students…</source>
        <translation>Leyendo alumnos…</translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation>Aún no hay alumnos</translation>
    </message>
    <message>
        <source>Fill in a form for the first one, or bring the students of the campus on the Enrolments page.</source>
        <translation>Rellenar el alta del primero o traer los alumnos del campus en la página Matrículas.</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Nuevo alumno</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln student(s).</source>
        <translation>
            <numerusform>Hay %Ln alumno.</numerusform>
            <numerusform>Hay %Ln alumnos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody meets all %1 filters at once</source>
        <translation>Nadie cumple los %1 filtros a la vez</translation>
    </message>
    <message>
        <source>Nobody meets the filter</source>
        <translation>Nadie cumple el filtro</translation>
    </message>
    <message>
        <source>%1 Without the filter “%2” there would be %3.</source>
        <translation>%1 Sin el filtro «%2» habría %3.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>&amp;New student</source>
        <translation>&amp;Nuevo alumno</translation>
    </message>
    <message>
        <source>Filter &amp;by</source>
        <translation>Filtrar &amp;por</translation>
    </message>
    <message>
        <source>&amp;Enrol…</source>
        <translation>Ma&amp;tricular…</translation>
    </message>
    <message>
        <source>Filter, e.g. Nekane or state:failed</source>
        <translation>Filtrar, p. ej., Nekane o estado:falló</translation>
    </message>
    <message>
        <source>E&amp;dit details</source>
        <translation>E&amp;ditar datos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a course: how somebody stands in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The newest access to any of the courses.</source>
        <translation>El acceso más reciente a cualquiera de los cursos.</translation>
    </message>
    <message>
        <source>&amp;Send reminder…</source>
        <translation>En&amp;viar recordatorio…</translation>
    </message>
</context>
<context>
    <name>SurvivalChart</name>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Siguen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Acabaron</translation>
    </message>
    <message>
        <source>Active or finished, %</source>
        <translation>Siguen o acabaron, %</translation>
    </message>
    <message>
        <source>Finished, %</source>
        <translation>Acabaron, %</translation>
    </message>
    <message>
        <source>Nobody has stopped</source>
        <translation>Sin abandonos</translation>
    </message>
    <message>
        <source>Most stop in week %1: %2</source>
        <translation>Más abandonos en la semana %1: %2</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Semana %1</translation>
    </message>
    <message>
        <source>Active or finished</source>
        <translation>Siguen o acabaron</translation>
    </message>
    <message>
        <source>People who got that far</source>
        <translation>Han llegado a esa semana</translation>
    </message>
    <message>
        <source>active or finished %1</source>
        <translation>siguen o acabaron %1</translation>
    </message>
    <message>
        <source>finished %1</source>
        <translation>acabaron %1</translation>
    </message>
    <message>
        <source>% of the people</source>
        <translation>% de las personas</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>%1: %2</source>
        <comment>a person&apos;s name, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) cannot go out</source>
        <translation>
            <numerusform>%Ln mensaje no puede salir</numerusform>
            <numerusform>%Ln mensajes no pueden salir</numerusform>
        </translation>
    </message>
    <message>
        <source>See messages</source>
        <translation>Ver mensajes</translation>
    </message>
    <message>
        <source>Open templates</source>
        <translation>Abrir plantillas</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>WhatsApp is not connected</source>
        <translation>WhatsApp no está conectado</translation>
    </message>
    <message>
        <source>The campus is not connected</source>
        <translation>El campus no está conectado</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>%1: the enrolment stopped</source>
        <translation>%1: la matrícula se detuvo</translation>
    </message>
    <message>
        <source>Review enrolment</source>
        <translation>Revisar alta</translation>
    </message>
    <message>
        <source>%1: the welcome failed</source>
        <translation>%1: falló la bienvenida</translation>
    </message>
    <message>
        <source>Review message</source>
        <translation>Revisar mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) unconfirmed</source>
        <translation>
            <numerusform>%Ln mensaje sin confirmar</numerusform>
            <numerusform>%Ln mensajes sin confirmar</numerusform>
        </translation>
    </message>
    <message>
        <source>WhatsApp cut the connection. Perhaps they arrived: they are not repeated by themselves.</source>
        <translation>WhatsApp cortó la conexión. Quizá hayan llegado: no se repiten solos.</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln</source>
        <translation>
            <numerusform>Revisar %Ln</numerusform>
            <numerusform>Revisar %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln welcome(s) wait for a template</source>
        <translation>
            <numerusform>%Ln bienvenida espera una plantilla</numerusform>
            <numerusform>%Ln bienvenidas esperan una plantilla</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out as soon as an approved template is chosen for the welcome.</source>
        <translation>Salen en cuanto se elige una plantilla aprobada para la bienvenida.</translation>
    </message>
    <message>
        <source>Choose template</source>
        <translation>Elegir plantilla</translation>
    </message>
    <message>
        <source>A reading failed: %1</source>
        <comment>%1 is what is wrong</comment>
        <translation>Falló una lectura: %1</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) wait and no engine runs</source>
        <translation>
            <numerusform>%Ln trabajo espera y no hay ningún motor en marcha</numerusform>
            <numerusform>%Ln trabajos esperan y no hay ningún motor en marcha</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the computer or the service that has the connections. Nothing is lost.</source>
        <translation>Poner en marcha el equipo o el servicio que tiene las conexiones. No se pierde nada.</translation>
    </message>
    <message>
        <source>See jobs</source>
        <translation>Ver trabajos</translation>
    </message>
    <message>
        <source>%1: the campus did not take the changed details</source>
        <translation>%1: el campus no aceptó los datos cambiados</translation>
    </message>
    <message>
        <source>Review details</source>
        <translation>Revisar datos</translation>
    </message>
    <message>
        <source>%1 could not be followed</source>
        <comment>a course</comment>
        <translation>%1: no se pudo leer su progreso</translation>
    </message>
    <message>
        <source>See course</source>
        <translation>Ver curso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) at risk</source>
        <translation>
            <numerusform>%Ln persona en riesgo</numerusform>
            <numerusform>%Ln personas en riesgo</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long without access, or too slow to finish in time.</source>
        <translation>Demasiado tiempo sin entrar, o demasiado despacio para terminar a tiempo.</translation>
    </message>
    <message>
        <source>See who and why</source>
        <translation>Ver quién y por qué</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of message without a usable template</source>
        <translation>
            <numerusform>%Ln tipo de mensaje sin plantilla utilizable</numerusform>
            <numerusform>%Ln tipos de mensaje sin plantilla utilizable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are switched on, and in some course nothing goes out.</source>
        <translation>
            <numerusform>Está activo y en algún curso no sale nada.</numerusform>
            <numerusform>Están activos y en algún curso no sale nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>See where</source>
        <translation>Ver dónde</translation>
    </message>
    <message numerus="yes">
        <source>A run of %Ln message(s) waits for a yes</source>
        <translation>
            <numerusform>Una salida de %Ln mensaje espera un sí</numerusform>
            <numerusform>Una salida de %Ln mensajes espera un sí</numerusform>
        </translation>
    </message>
    <message>
        <source>See who and what</source>
        <translation>Ver quién y qué</translation>
    </message>
    <message>
        <source>The rule “%1” is paused</source>
        <comment>name of a rule</comment>
        <translation>La regla «%1» está en pausa</translation>
    </message>
    <message>
        <source>See rule</source>
        <translation>Ver regla</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) from WhatsApp were not understood</source>
        <translation>
            <numerusform>No se ha entendido %Ln mensaje de WhatsApp</numerusform>
            <numerusform>No se han entendido %Ln mensajes de WhatsApp</numerusform>
        </translation>
    </message>
    <message>
        <source>An answer or an opt-out may be among them. They are kept for 90 days, and a newer Bedel tries them again.</source>
        <translation>Entre ellos puede haber una respuesta o una baja. Se guardan 90 días y una versión más nueva de Bedel los vuelve a intentar.</translation>
    </message>
    <message>
        <source>See connections</source>
        <translation>Ver conexiones</translation>
    </message>
    <message>
        <source>%1: two messages about not having started brought nothing.</source>
        <comment>a course</comment>
        <translation>%1: dos mensajes por no haber empezado no han servido.</translation>
    </message>
    <message>
        <source>%1: two messages about the controls brought nothing, and the course ends soon.</source>
        <comment>a course</comment>
        <translation>%1: dos mensajes por los controles no han servido, y el curso acaba pronto.</translation>
    </message>
    <message>
        <source>%1: two messages about not entering brought nothing.</source>
        <comment>a course</comment>
        <translation>%1: dos mensajes por no entrar no han servido.</translation>
    </message>
    <message>
        <source>%1: WhatsApp does not reach this number</source>
        <comment>a person&apos;s name</comment>
        <translation>%1: WhatsApp no llega a este número</translation>
    </message>
    <message>
        <source>Correct number</source>
        <translation>Corregir el número</translation>
    </message>
    <message>
        <source>%1: time to call</source>
        <comment>a person&apos;s name</comment>
        <translation>%1: toca llamar</translation>
    </message>
    <message>
        <source>See student</source>
        <translation>Ver alumno</translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s) were told that they are behind plan</source>
        <translation>
            <numerusform>Se avisó a %Ln alumno de que va por detrás del plan</numerusform>
            <numerusform>Se avisó a %Ln alumnos de que van por detrás del plan</numerusform>
        </translation>
    </message>
    <message>
        <source>For their coordinators: the messages of the last ten days.</source>
        <translation>Para sus coordinadores: los mensajes de los últimos diez días.</translation>
    </message>
    <message>
        <source>Nothing goes out until %1; then one message is tried.</source>
        <comment>a time</comment>
        <translation>No sale nada hasta las %1; entonces se prueba con un mensaje.</translation>
    </message>
    <message>
        <source>One message is tried now, the others wait.</source>
        <translation>Ahora se prueba con un mensaje; los demás esperan.</translation>
    </message>
    <message>
        <source>The number %1 is on hold</source>
        <comment>a number of the centre</comment>
        <translation>El número %1 está retenido</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happens, why</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The WhatsApp token of %1 ends on %2</source>
        <comment>a number of the centre, a day</comment>
        <translation>El token de WhatsApp de %1 caduca el %2</translation>
    </message>
    <message>
        <source>From then on nothing goes out. A token of a system user in Meta&apos;s business settings does not end.</source>
        <translation>Desde entonces no sale nada. El token de un usuario del sistema, en la configuración del negocio de Meta, no caduca.</translation>
    </message>
    <message numerus="yes">
        <source>%1: away again, after messages about %Ln absence(s). No more of them go out.</source>
        <comment>a course</comment>
        <translation>
            <numerusform>%1: otra vez sin entrar, tras avisos por %Ln ausencia. Ya no salen más.</numerusform>
            <numerusform>%1: otra vez sin entrar, tras avisos por %Ln ausencias. Ya no salen más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) of the last 7 days have not arrived</source>
        <translation>
            <numerusform>%Ln mensaje de los últimos 7 días no ha llegado</numerusform>
            <numerusform>%Ln mensajes de los últimos 7 días no han llegado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp took them hours ago. The phones may be off, or without WhatsApp: call whom it matters to. They are not repeated by themselves.</source>
        <translation>
            <numerusform>WhatsApp lo aceptó hace horas. El teléfono puede estar apagado o no tener WhatsApp: conviene llamar si el mensaje importa. No se repite solo.</numerusform>
            <numerusform>WhatsApp los aceptó hace horas. Los teléfonos pueden estar apagados o no tener WhatsApp: conviene llamar si el mensaje importa. No se repiten solos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateComposer</name>
    <message>
        <source>No approved template has been read from WhatsApp yet.</source>
        <translation>Aún no se ha leído de WhatsApp ninguna plantilla aprobada.</translation>
    </message>
    <message>
        <source>A template names the student and the course. This person is linked to no student yet.</source>
        <translation>Una plantilla nombra al alumno y el curso. Esta persona aún no está vinculada a ningún alumno.</translation>
    </message>
    <message>
        <source>It can go out all the same. %1</source>
        <comment>after warnings</comment>
        <translation>Puede salir de todos modos. %1</translation>
    </message>
    <message>
        <source>&amp;Link to a student…</source>
        <translation>Vincular a un al&amp;umno…</translation>
    </message>
    <message>
        <source>&amp;Open template settings</source>
        <translation>Abrir a&amp;justes de plantillas</translation>
    </message>
    <message>
        <source>Te&amp;mplate</source>
        <translation>P&amp;lantilla</translation>
    </message>
    <message>
        <source>&amp;Send template</source>
        <translation>&amp;Enviar plantilla</translation>
    </message>
    <message>
        <source>The text that was begun is kept. It stands here again once the person answers.</source>
        <translation>Se conserva el texto empezado. Vuelve aquí en cuanto la persona responda.</translation>
    </message>
    <message>
        <source>&amp;Back to free text</source>
        <translation>Volver al te&amp;xto libre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>template (language)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Goes to the guardian, %1</source>
        <comment>phone</comment>
        <translation>Va al tutor legal, %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Send all th&amp;e same</source>
        <translation>Enviar de todos &amp;modos</translation>
    </message>
</context>
<context>
    <name>TemplateModel</name>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Se usa para</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Último envío</translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>What fills it</source>
        <translation>Con qué se rellena</translation>
    </message>
    <message>
        <source>variables with names</source>
        <translation>variables con nombre</translation>
    </message>
    <message>
        <source>variables with numbers</source>
        <translation>variables con número</translation>
    </message>
    <message>
        <source>On its way to Meta</source>
        <translation>De camino a Meta</translation>
    </message>
    <message>
        <source>Quality: %1</source>
        <translation>Calidad: %1</translation>
    </message>
    <message>
        <source>Change and propose again…</source>
        <translation>Cambiar y volver a proponer…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>How it reads to an invented person</source>
        <translation>Cómo la lee una persona inventada</translation>
    </message>
    <message>
        <source>How it reads to %1, who is in no course</source>
        <translation>Cómo la lee %1, sin ningún curso</translation>
    </message>
    <message>
        <source>How it reads to %1, of %2</source>
        <comment>a person, a course</comment>
        <translation>Cómo la lee %1, de %2</translation>
    </message>
    <message>
        <source>Buttons: %1</source>
        <translation>Botones: %1</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>No se sabe aquí: %1</translation>
    </message>
    <message>
        <source>Every variable has a value: it can be sent.</source>
        <translation>Todas las variables tienen valor: se puede enviar.</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Se usa para</translation>
    </message>
    <message>
        <source>No automatic message. It can be sent by hand.</source>
        <translation>Ningún mensaje automático. Se puede enviar a mano.</translation>
    </message>
    <message>
        <source>Choose where it is used</source>
        <translation>Elegir dónde se usa</translation>
    </message>
    <message>
        <source>Last sent: %1</source>
        <translation>Último envío: %1</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <comment>when</comment>
        <translation>Leída: %1</translation>
    </message>
    <message>
        <source>Not sent among the newest messages</source>
        <translation>No ha salido entre los últimos mensajes</translation>
    </message>
    <message>
        <source>No automatic message.</source>
        <translation>Ningún mensaje automático.</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Catalán</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Gallego</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Euskera</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Meta has not approved it yet. It usually takes minutes, at most a day; then read the templates again.</source>
        <translation>Meta aún no la ha aprobado. Suele tardar minutos, como mucho un día; después, leer las plantillas de nuevo.</translation>
    </message>
    <message>
        <source>Rejected by Meta</source>
        <translation>Rechazada por Meta</translation>
    </message>
    <message>
        <source>Change it in WhatsApp Manager and send it for review again.</source>
        <translation>Cambiarla en WhatsApp Manager y enviarla a revisión de nuevo.</translation>
    </message>
    <message>
        <source>Reason given: %1. Change it in WhatsApp Manager and send it for review again.</source>
        <translation>Motivo indicado: %1. Cambiarla en WhatsApp Manager y enviarla a revisión de nuevo.</translation>
    </message>
    <message>
        <source>Paused by Meta</source>
        <translation>En pausa por decisión de Meta</translation>
    </message>
    <message>
        <source>Too many people blocked or reported it. Meta takes it up again by itself after some hours; a clearer text helps.</source>
        <translation>Demasiadas personas la han bloqueado o denunciado. Meta la reanuda sola al cabo de unas horas; un texto más claro ayuda.</translation>
    </message>
    <message>
        <source>Disabled by Meta</source>
        <translation>Desactivada por Meta</translation>
    </message>
    <message>
        <source>It cannot be sent any more. Create another one in WhatsApp Manager.</source>
        <translation>Ya no se puede enviar. Crear otra en WhatsApp Manager.</translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation>Estado desconocido</translation>
    </message>
    <message>
        <source>Meta gives it a state that this program does not know. Read the templates again, or look in WhatsApp Manager.</source>
        <translation>Meta le da un estado que este programa no conoce. Leer las plantillas de nuevo o mirar en WhatsApp Manager.</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Utilidad</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticación</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Sin valorar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language, its country</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Days without access</source>
        <translation>Días sin acceso</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>Nombre del centro</translation>
    </message>
    <message>
        <source>Header, variable %1</source>
        <translation>Encabezado, variable %1</translation>
    </message>
    <message>
        <source>Text, variable %1</source>
        <translation>Texto, variable %1</translation>
    </message>
    <message>
        <source>Button %1, end of its link</source>
        <translation>Botón %1, final de su enlace</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variable(s) without a value</source>
        <translation>
            <numerusform>%Ln variable sin valor</numerusform>
            <numerusform>%Ln variables sin valor</numerusform>
        </translation>
    </message>
    <message>
        <source>Say below what each variable is filled with; until then messages wait.</source>
        <translation>Indicar abajo con qué se rellena cada variable; hasta entonces, los mensajes esperan.</translation>
    </message>
    <message>
        <source>Quality going down</source>
        <translation>Calidad en descenso</translation>
    </message>
    <message>
        <source>People block or report this message. If it goes on, Meta pauses it.</source>
        <translation>Hay personas que bloquean o denuncian este mensaje. Si continúa, Meta lo pone en pausa.</translation>
    </message>
    <message>
        <source>Category Marketing</source>
        <translation>Categoría Marketing</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Picture at the head: address or number</source>
        <translation>Imagen de la cabecera: dirección o número</translation>
    </message>
    <message>
        <source>Video at the head: address or number</source>
        <translation>Vídeo de la cabecera: dirección o número</translation>
    </message>
    <message>
        <source>Document at the head: address or number</source>
        <translation>Documento de la cabecera: dirección o número</translation>
    </message>
    <message>
        <source>[%1: %2]

%3</source>
        <comment>kind of file, its name, text of the message</comment>
        <translation>[%1: %2]

%3</translation>
    </message>
    <message>
        <source>Name of the document</source>
        <translation>Nombre del documento</translation>
    </message>
    <message>
        <source>Button %1, code it copies</source>
        <translation>Botón %1, código que copia</translation>
    </message>
    <message>
        <source>Header of another kind</source>
        <translation>Cabecera de otro tipo</translation>
    </message>
    <message>
        <source>Bedel cannot send its header (%1). Choose one that begins with a text, a picture, a document or a video, or that has no header.</source>
        <translation>Bedel no puede enviar su cabecera (%1). Elegir una que empiece con un texto, una imagen, un documento o un vídeo, o que no tenga cabecera.</translation>
    </message>
    <message>
        <source>It begins with a file</source>
        <translation>Empieza con un archivo</translation>
    </message>
    <message>
        <source>Give the file&apos;s address below; until then messages wait.</source>
        <translation>Indicar abajo la dirección del archivo; hasta entonces los mensajes esperan.</translation>
    </message>
    <message>
        <source>It goes only to who has said yes to promotion. Meta may hold marketing messages back and charges more for them. A welcome usually fits the category Utility.</source>
        <translation>Solo se envía a quien ha dicho que sí a la publicidad. Meta puede retener los mensajes de marketing y cobra más por ellos. Una bienvenida suele encajar en la categoría Utilidad.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln aprobada</numerusform>
            <numerusform>%Ln aprobadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused, rejected or of low quality</source>
        <translation>
            <numerusform>%Ln con problemas</numerusform>
            <numerusform>%Ln con problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>when</comment>
        <translation>leídas %1</translation>
    </message>
    <message>
        <source>No template fits the filter</source>
        <translation>Ninguna plantilla cumple el filtro</translation>
    </message>
    <message>
        <source>Words are looked for in the name and in the text.</source>
        <translation>Las palabras se buscan en el nombre y en el texto.</translation>
    </message>
    <message>
        <source>Show all templates</source>
        <translation>Ver todas las plantillas</translation>
    </message>
    <message>
        <source>No templates have been read yet</source>
        <translation>Aún no se han leído plantillas</translation>
    </message>
    <message>
        <source>They are approved by Meta; Bedel reads them from the account, or proposes new ones.</source>
        <translation>Las aprueba Meta; Bedel las lee de la cuenta o propone otras nuevas.</translation>
    </message>
    <message>
        <source>Read templates</source>
        <translation>Leer plantillas</translation>
    </message>
    <message>
        <source>WhatsApp is not connected yet</source>
        <translation>WhatsApp aún no está conectado</translation>
    </message>
    <message>
        <source>Once number, account and token are known, Bedel reads the approved templates.</source>
        <translation>Con el número, la cuenta y el token, Bedel lee las plantillas aprobadas.</translation>
    </message>
    <message>
        <source>Connect WhatsApp</source>
        <translation>Conectar WhatsApp</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; template(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; plantilla</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; plantillas</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading templates…</source>
        <translation>Leyendo plantillas…</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>In need of attention</source>
        <translation>Requieren atención</translation>
    </message>
    <message>
        <source>Paused or disabled</source>
        <translation>En pausa o desactivadas</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>De camino</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Where they are used</source>
        <translation>Dónde se usan</translation>
    </message>
    <message>
        <source>Propose a template…</source>
        <translation>Proponer una plantilla…</translation>
    </message>
    <message>
        <source>Filter by name or text</source>
        <translation>Filtrar por nombre o texto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>&amp;Copiar texto</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>&amp;Abrir archivo</translation>
    </message>
    <message>
        <source>&amp;Save file…</source>
        <translation>&amp;Guardar archivo…</translation>
    </message>
    <message>
        <source>&amp;Load file</source>
        <translation>Ca&amp;rgar archivo</translation>
    </message>
    <message>
        <source>Show in the &amp;log</source>
        <translation>Ver en el &amp;registro</translation>
    </message>
    <message>
        <source>Send &amp;again</source>
        <translation>&amp;Enviar otra vez</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>Week %1, day %2</source>
        <translation>Semana %1, día %2</translation>
    </message>
    <message>
        <source>% done</source>
        <translation>% hecho</translation>
    </message>
    <message>
        <source>Median %1</source>
        <translation>Mediana %1</translation>
    </message>
    <message>
        <source>Median at the expected pace</source>
        <translation>Mediana al ritmo previsto</translation>
    </message>
    <message numerus="yes">
        <source>Median %Ln point(s) above the pace</source>
        <translation>
            <numerusform>Mediana %Ln punto por encima del ritmo</numerusform>
            <numerusform>Mediana %Ln puntos por encima del ritmo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median %Ln point(s) below the pace</source>
        <translation>
            <numerusform>Mediana %Ln punto por debajo del ritmo</numerusform>
            <numerusform>Mediana %Ln puntos por debajo del ritmo</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Day of the course</source>
        <translation>Día del curso</translation>
    </message>
    <message>
        <source>Median, %</source>
        <translation>Mediana, %</translation>
    </message>
    <message>
        <source>Lower quartile, %</source>
        <translation>Cuartil inferior, %</translation>
    </message>
    <message>
        <source>Upper quartile, %</source>
        <translation>Cuartil superior, %</translation>
    </message>
    <message>
        <source>%1, %</source>
        <comment>a group and its unit</comment>
        <translation>%1, %</translation>
    </message>
    <message>
        <source>Expected pace, %</source>
        <translation>Ritmo previsto, %</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Middle half</source>
        <translation>Mitad central</translation>
    </message>
    <message>
        <source>Expected pace</source>
        <translation>Ritmo previsto</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>mediana %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a group and its percentage</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>middle half: %1</source>
        <translation>mitad central: %1</translation>
    </message>
    <message>
        <source>expected pace</source>
        <translation>ritmo previsto</translation>
    </message>
    <message>
        <source>end: %1</source>
        <translation>fin: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>expected pace, end</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
</context>
<context>
    <name>TokensCard</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Revoke the token?</source>
        <translation>¿Anular el token?</translation>
    </message>
    <message>
        <source>Revoke the token of “%1”?</source>
        <translation>¿Anular el token de «%1»?</translation>
    </message>
    <message>
        <source>The program that uses it can send and ask nothing any more. What it has sent stays in the message log.</source>
        <translation>El programa que lo usa ya no podrá enviar ni consultar nada. Lo que ha enviado sigue en el registro de mensajes.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <translation>Último uso: %1</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>Anulado: %1</translation>
    </message>
    <message>
        <source>Revoke the token of “%1”</source>
        <translation>Anular el token de «%1»</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Otros programas</translation>
    </message>
    <message>
        <source>The centre&apos;s web site or its office programs can send WhatsApp messages through Bedel and ask how they go. Each of them needs a token of its own; its name stands in the message log.</source>
        <translation>La web del centro o sus programas de oficina pueden enviar mensajes de WhatsApp a través de Bedel y consultar cómo van. Cada uno necesita un token propio; su nombre figura en el registro de mensajes.</translation>
    </message>
    <message>
        <source>No program has a token.</source>
        <translation>Ningún programa tiene token.</translation>
    </message>
    <message>
        <source>Name of the &amp;program</source>
        <translation>Nombre del &amp;programa</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Crear un token</translation>
    </message>
    <message>
        <source>This is the token of “%1”. Copy it now: it cannot be shown again.</source>
        <translation>Este es el token de «%1». Copiarlo ahora: no se puede volver a mostrar.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>sent</source>
        <comment>messages</comment>
        <translation>
            <numerusform>enviado</numerusform>
            <numerusform>enviados</numerusform>
        </translation>
    </message>
    <message>
        <source>delivered</source>
        <comment>messages</comment>
        <translation>entregados</translation>
    </message>
    <message>
        <source>read</source>
        <comment>messages</comment>
        <translation>leídos</translation>
    </message>
    <message numerus="yes">
        <source>queued</source>
        <comment>messages</comment>
        <translation>
            <numerusform>en cola</numerusform>
            <numerusform>en cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unconfirmed</source>
        <comment>messages</comment>
        <translation>
            <numerusform>sin confirmar</numerusform>
            <numerusform>sin confirmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed</source>
        <comment>messages</comment>
        <translation>
            <numerusform>falló</numerusform>
            <numerusform>fallaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replies</source>
        <comment>to messages</comment>
        <translation>
            <numerusform>respuesta</numerusform>
            <numerusform>respuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a person, what became of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>rule, course</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>template, phone</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>TraceView</name>
    <message>
        <source>met</source>
        <comment>a condition</comment>
        <translation>se cumple</translation>
    </message>
    <message>
        <source>not met</source>
        <comment>a condition</comment>
        <translation>no se cumple</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Limits and hours</source>
        <translation>Límites y horas</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Lo leído</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>course, occasion</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Said in the same message</source>
        <translation>Dicho en el mismo mensaje</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a rule, its version</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Run by the schedule, %1</source>
        <translation>Salida automática, %1</translation>
    </message>
    <message>
        <source>Run by %1, %2</source>
        <comment>who, when</comment>
        <translation>Salida de %1, %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is wrong, the provider&apos;s code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>What happened, in %Ln attempt(s)</source>
        <translation>
            <numerusform>Qué ha pasado, en %Ln intento</numerusform>
            <numerusform>Qué ha pasado, en %Ln intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>No rule decided this message: an enrolment form caused it.</source>
        <translation>Ninguna regla decidió este mensaje: viene de un alta.</translation>
    </message>
    <message>
        <source>It went out automatically; what was decided then is not stored.</source>
        <translation>Salió automáticamente; lo que se decidió entonces no está guardado.</translation>
    </message>
    <message>
        <source>No rule decided this message: somebody wrote it.</source>
        <translation>Ninguna regla decidió este mensaje: lo escribió alguien.</translation>
    </message>
    <message>
        <source>No rule decided this message: %1 sent it by hand.</source>
        <translation>Ninguna regla decidió este mensaje: lo envió %1 a mano.</translation>
    </message>
</context>
<context>
    <name>TrackedCourses</name>
    <message>
        <source>Followed</source>
        <comment>a course</comment>
        <translation>Se sigue</translation>
    </message>
    <message>
        <source>Not followed</source>
        <comment>a course</comment>
        <translation>No se sigue</translation>
    </message>
    <message>
        <source>never</source>
        <comment>read</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Interval…</source>
        <translation>Intervalo…</translation>
    </message>
    <message>
        <source>As everywhere (%1)</source>
        <translation>Como en general (%1)</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Cada %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s) selected</source>
        <translation>
            <numerusform>%Ln curso elegido</numerusform>
            <numerusform>%Ln cursos elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>course, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>A course that is not followed keeps what is known of it. Choose rows to change them together.</source>
        <translation>Un curso que no se sigue conserva lo que se sabe de él. Elegir filas permite cambiarlas juntas.</translation>
    </message>
    <message>
        <source>Find a course</source>
        <translation>Buscar un curso</translation>
    </message>
    <message>
        <source>Courses that are followed</source>
        <translation>Cursos que se siguen</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Every</source>
        <comment>column: interval</comment>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Última lectura</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>There are no courses with students yet. Read the courses and bring their students first.</source>
        <translation>Todavía no hay cursos con alumnos. Primero hay que leer los cursos y traer a sus alumnos.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Do not follow</source>
        <translation>No seguir</translation>
    </message>
    <message>
        <source>Read these now</source>
        <translation>Leer estos ahora</translation>
    </message>
    <message>
        <source>Interval of the chosen courses</source>
        <translation>Intervalo de los cursos elegidos</translation>
    </message>
    <message>
        <source>%1, own</source>
        <comment>interval of a course</comment>
        <translation>%1, propio</translation>
    </message>
</context>
<context>
    <name>TrackingActions</name>
    <message>
        <source>&amp;Read progress now</source>
        <translation>&amp;Leer el progreso ahora</translation>
    </message>
    <message>
        <source>Read &amp;everything</source>
        <translation>Leer &amp;todo</translation>
    </message>
    <message>
        <source>Res&amp;ume reading</source>
        <translation>&amp;Reanudar la lectura</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>&amp;Pausar la lectura</translation>
    </message>
</context>
<context>
    <name>TrackingPasses</name>
    <message>
        <source>Choose the row to see what could not be read.</source>
        <translation>Elegir la fila muestra lo que no se pudo leer.</translation>
    </message>
    <message>
        <source>Open student</source>
        <translation>Abrir alumno</translation>
    </message>
    <message>
        <source>Open course</source>
        <translation>Abrir curso</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Y %Ln más.</numerusform>
            <numerusform>Y %Ln más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln que no se pudo leer</numerusform>
            <numerusform>%Ln que no se pudieron leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Last readings</source>
        <translation>Últimas lecturas</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Readings stand here once there has been one. The last 200 are kept.</source>
        <translation>Aquí aparecen las lecturas en cuanto haya una. Se guardan las 200 últimas.</translation>
    </message>
</context>
<context>
    <name>TrackingRulesCard</name>
    <message>
        <source>Saved for all desks.</source>
        <translation>Guardado para todos los puestos.</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>&amp;Cada</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>C&amp;onnections at a time</source>
        <translation>Cone&amp;xiones a la vez</translation>
    </message>
    <message>
        <source>Re&amp;quests a minute, at most</source>
        <translation>&amp;Peticiones por minuto, como mucho</translation>
    </message>
    <message>
        <source>Without &amp;activity after</source>
        <translation>&amp;Sin actividad a partir de</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>&amp;Behind from</source>
        <translation>Con &amp;retraso a partir de</translation>
    </message>
    <message>
        <source> points below plan</source>
        <translation> puntos por debajo del plan</translation>
    </message>
    <message>
        <source>Full &amp;history of</source>
        <translation>&amp;Historial completo de</translation>
    </message>
    <message>
        <source>By the length of the course</source>
        <translation>Según la duración del curso</translation>
    </message>
    <message>
        <source>If nothing has changed, a reading is one request for every 50 courses.</source>
        <translation>Si nada ha cambiado, una lectura es una petición por cada 50 cursos.</translation>
    </message>
    <message>
        <source>Two take nearly all the gain; more load the school&apos;s server.</source>
        <translation>Con dos se gana casi todo; con más se carga el servidor del campus.</translation>
    </message>
    <message>
        <source>Bedel slows down by itself when the campus answers slowly.</source>
        <translation>Bedel baja el ritmo por sí solo cuando el campus responde despacio.</translation>
    </message>
    <message>
        <source>0 is by the length of the course: 12 % of its days, at least 3 and at most 10; 7 without dates.</source>
        <translation>0 es según la duración del curso: el 12&#xa0;% de sus días, como mínimo 3 y como máximo 10; 7 si no tiene fechas.</translation>
    </message>
    <message>
        <source>The plan goes evenly from the first to the last day of the course.</source>
        <translation>El plan avanza por igual del primer al último día del curso.</translation>
    </message>
    <message>
        <source>Older history keeps one value a day, with the first, the last and every rise.</source>
        <translation>Lo más antiguo conserva un valor al día, además del primero, el último y cada avance.</translation>
    </message>
    <message>
        <source>Once a night everybody is read, whatever the campus says has changed.</source>
        <translation>Una vez por noche se lee a todos, diga lo que diga el campus que ha cambiado.</translation>
    </message>
    <message>
        <source>In the time zone of the centre.</source>
        <translation>En la zona horaria del centro.</translation>
    </message>
    <message>
        <source>Outside these hours only what staff ask for is read.</source>
        <translation>Fuera de estas horas solo se lee lo que se pida a mano.</translation>
    </message>
    <message>
        <source>How the campus is asked</source>
        <translation>Cómo se pregunta al campus</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Qué cuenta</translation>
    </message>
    <message>
        <source>Full &amp;reading at</source>
        <translation>Lectura completa a &amp;las</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Has&amp;ta</translation>
    </message>
</context>
<context>
    <name>TrackingStatusCard</name>
    <message>
        <source>Reading of progress</source>
        <translation>Lectura del progreso</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Leer ahora</translation>
    </message>
    <message>
        <source>Full reading</source>
        <translation>Lectura completa</translation>
    </message>
    <message>
        <source>Reads every student again, those who have finished too.</source>
        <translation>Vuelve a leer a todos los alumnos, también a quienes han terminado.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
</context>
<context>
    <name>TrackingWords</name>
    <message>
        <source>Nothing is read by itself until reading is resumed.</source>
        <translation>Nada se lee por sí solo hasta que se reanude la lectura.</translation>
    </message>
    <message>
        <source>No course with students is followed.</source>
        <translation>No se sigue ningún curso con alumnos.</translation>
    </message>
    <message>
        <source>The next reading begins as soon as the engine is free and the hours allow it.</source>
        <translation>La próxima lectura empieza en cuanto el motor esté libre y el horario lo permita.</translation>
    </message>
    <message>
        <source>Next reading: %1.</source>
        <translation>Próxima lectura: %1.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>a reading of progress</comment>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Asked for</source>
        <comment>a reading of progress</comment>
        <translation>A petición</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>a reading of progress that goes on</comment>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a reading of progress</comment>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>a reading of progress, by a person</comment>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Cut off</source>
        <comment>a reading of progress</comment>
        <translation>Cortada</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a reading of progress</comment>
        <translation>Falló</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>A course that is gone</source>
        <translation>Un curso que ya no está</translation>
    </message>
    <message>
        <source>%1, in “%2”</source>
        <comment>student, course</comment>
        <translation>%1, en «%2»</translation>
    </message>
    <message>
        <source>%1, in “%2”: %3</source>
        <comment>student, course, activity</comment>
        <translation>%1, en «%2»: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>course, activity</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The campus is being read now.</source>
        <translation>El campus se está leyendo ahora.</translation>
    </message>
    <message>
        <source>A reading waits for the engine.</source>
        <translation>Una lectura espera al motor.</translation>
    </message>
    <message>
        <source>Paused. Progress is as of %1.</source>
        <translation>En pausa. Progreso a fecha de %1.</translation>
    </message>
    <message>
        <source>Paused. Nothing has been read yet.</source>
        <translation>En pausa. Todavía no se ha leído nada.</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Todavía no se ha leído nada.</translation>
    </message>
    <message>
        <source>Progress is as of %1.</source>
        <translation>Progreso a fecha de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Progress is as of %1; %Ln course(s) could not be read.</source>
        <translation>
            <numerusform>Progreso a fecha de %1; no se pudo leer %Ln curso.</numerusform>
            <numerusform>Progreso a fecha de %1; no se pudieron leer %Ln cursos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nightly</source>
        <comment>a reading of progress</comment>
        <translation>Nocturna</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Choose another database</source>
        <translation>&amp;Elegir otra base de datos</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>UndoCountdown</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>UndoDesk</name>
    <message>
        <source>Message to %1: goes out in %2</source>
        <comment>name, time</comment>
        <translation>Mensaje a %1: sale dentro de %2</translation>
    </message>
    <message numerus="yes">
        <source>Message to %Ln people: goes out in %1</source>
        <translation>
            <numerusform>Mensaje a %Ln persona: sale dentro de %1</numerusform>
            <numerusform>Mensaje a %Ln personas: sale dentro de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ya</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were taken back</source>
        <translation>
            <numerusform>%Ln mensaje no saldrá</numerusform>
            <numerusform>%Ln mensajes no saldrán</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoQueue</name>
    <message>
        <source>Send now</source>
        <translation>Enviar ya</translation>
    </message>
    <message>
        <source>Message goes out in %1</source>
        <comment>time</comment>
        <translation>El mensaje sale dentro de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), the last goes out in %1</source>
        <comment>time</comment>
        <translation>
            <numerusform>%Ln mensaje, sale dentro de %1</numerusform>
            <numerusform>%Ln mensajes, el último sale dentro de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdateBanner</name>
    <message>
        <source>Changed details are on their way to the campus</source>
        <translation>Los datos cambiados van camino del campus</translation>
    </message>
    <message>
        <source>They are already saved here.</source>
        <translation>Aquí ya están guardados.</translation>
    </message>
    <message>
        <source>The campus did not take the changed details: %1</source>
        <comment>cause</comment>
        <translation>El campus no aceptó los datos cambiados: %1</translation>
    </message>
    <message>
        <source>Changed details wait for the campus: %1</source>
        <comment>cause</comment>
        <translation>Los datos cambiados esperan al campus: %1</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Editar datos</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>%1 · in force</source>
        <comment>a version</comment>
        <translation>%1 · en vigor</translation>
    </message>
    <message>
        <source>Off: %1</source>
        <comment>a rule&apos;s sentence</comment>
        <translation>Apagada: %1</translation>
    </message>
    <message numerus="yes">
        <source>differs in %Ln course(s)</source>
        <translation>
            <numerusform>distinta en %Ln curso</numerusform>
            <numerusform>distinta en %Ln cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>Volver a esta</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>all are kept</source>
        <translation>se guardan todas</translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>It goes out by WhatsApp once the campus has confirmed every enrolment.</source>
        <translation>Sale por WhatsApp cuando el campus ha confirmado todas las matrículas.</translation>
    </message>
    <message>
        <source>No welcome goes out for this form.</source>
        <translation>Con esta alta no sale ninguna bienvenida.</translation>
    </message>
    <message>
        <source>From saving on, every welcome uses it.</source>
        <translation>Desde que se guarda, todas las bienvenidas la usan.</translation>
    </message>
    <message>
        <source>No approved template has been read from WhatsApp yet. The welcome waits until there is one.</source>
        <translation>Aún no se ha leído de WhatsApp ninguna plantilla aprobada. La bienvenida espera hasta que haya una.</translation>
    </message>
    <message>
        <source>No template is chosen for the welcome. It waits until one is.</source>
        <translation>No hay ninguna plantilla elegida para la bienvenida. Espera hasta que se elija una.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step: state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The record is saved on this computer</source>
        <translation>Se guarda la ficha en este equipo</translation>
    </message>
    <message>
        <source>The account is created on the campus</source>
        <translation>Se crea la cuenta en el campus</translation>
    </message>
    <message>
        <source>The courses chosen are enrolled</source>
        <translation>Se matricula en los cursos elegidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s) are enrolled</source>
        <translation>
            <numerusform>Se matricula en %Ln curso</numerusform>
            <numerusform>Se matricula en %Ln cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>The welcome goes out by WhatsApp</source>
        <translation>Se envía la bienvenida por WhatsApp</translation>
    </message>
    <message>
        <source>What is happening</source>
        <translation>Qué está pasando</translation>
    </message>
    <message>
        <source>What happens on saving</source>
        <translation>Qué pasa al guardar</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Plantilla</translation>
    </message>
    <message>
        <source>Send the &amp;welcome when everything is done</source>
        <translation>Enviar la &amp;bienvenida cuando todo esté hecho</translation>
    </message>
    <message>
        <source>Open template settings</source>
        <translation>Abrir ajustes de plantillas</translation>
    </message>
    <message>
        <source>No template chosen</source>
        <translation>Ninguna plantilla elegida</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>template (language)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It goes out by WhatsApp once the campus has confirmed every enrolment, although it is outside the sending hours now. For courses that begin later it waits for their first day.</source>
        <translation>Sale por WhatsApp cuando el campus ha confirmado todas las matrículas, aunque ahora es fuera del horario de envío. Para los cursos que empiezan más tarde espera a su primer día.</translation>
    </message>
</context>
<context>
    <name>WhatsAppCard</name>
    <message>
        <source>Phone &amp;number id</source>
        <translation>Identificador del &amp;número de teléfono</translation>
    </message>
    <message>
        <source>&amp;Business account id</source>
        <translation>Identificador de la cuenta de WhatsApp &amp;Business</translation>
    </message>
    <message>
        <source>&amp;Version of the service</source>
        <translation>&amp;Versión del servicio</translation>
    </message>
    <message>
        <source>Permanent t&amp;oken</source>
        <translation>T&amp;oken permanente</translation>
    </message>
    <message>
        <source>App &amp;secret</source>
        <translation>Clave &amp;secreta de la app</translation>
    </message>
    <message>
        <source>Verify to&amp;ken of the webhook</source>
        <translation>To&amp;ken de verificación del webhook</translation>
    </message>
    <message>
        <source>A&amp;ddress of the service</source>
        <translation>&amp;Dirección del servicio</translation>
    </message>
</context>
<context>
    <name>WindowStrip</name>
    <message>
        <source>%1, %2</source>
        <comment>time left to answer, until when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
</TS>
