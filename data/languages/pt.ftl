### The texts of the notice and of Sayso's pages in Portuguese (Portugal). English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Podemos utilizar os seus dados?
notice-text = { $operator } e { $vendors ->
    [one] { $vendors } parceiro
   *[other] { $vendors } parceiros
} gostariam de guardar e ler dados no seu dispositivo. Isto só acontece se disser que sim.
notice-text-alone = { $operator } gostaria de guardar e ler dados no seu dispositivo. Isto só acontece se disser que sim.
asked-for = Para que finalidades:
in-use = Em utilização neste momento:
change-mind = Pode mudar de ideias a qualquer momento.
opt-out-title = As suas opções de privacidade
opt-out-text = { $operator } e { $vendors ->
    [one] { $vendors } parceiro
   *[other] { $vendors } parceiros
} utilizam dados sobre a sua visita. Pode dizer não ao que é opcional.
opt-out-text-alone = { $operator } utiliza dados sobre a sua visita. Pode dizer não ao que é opcional.
gpc-honored-title = Pedido de oposição respeitado
gpc-honored-text = O seu navegador enviou o sinal Global Privacy Control. Entendemo-lo como a sua oposição à venda e à partilha dos seus dados pessoais.
gpc-seen-text = O seu navegador enviou o sinal Global Privacy Control. Segundo a lei que se aplica a esta visita, o sinal não altera o que já está em vigor.
gpc-overridden-text = O seu navegador enviou o sinal Global Privacy Control. Sabendo disso, permitiu uma parte do que o sinal impede.
again-changed = Respondeu em { $date }. Voltamos a perguntar porque entretanto algo mudou:
again-expired = A sua resposta de { $date } perdeu a validade, por isso voltamos a perguntar.
again-waited = Respondeu em { $date }. O prazo durante o qual não voltamos a incomodar já terminou, por isso perguntamos de novo.
again-closed = Fechou o aviso em { $date } sem responder. O prazo durante o qual não voltamos a incomodar já terminou, por isso perguntamos de novo.
changed-purpose = Nova finalidade: { $purpose }.
changed-uses = A finalidade «{ $purpose }» abrange agora mais utilizações.
changed-vendors = Novos parceiros para «{ $purpose }»: { $vendors }.
changed-wording = A finalidade «{ $purpose }» é agora descrita por outras palavras.
changed-operator = { $operator } é agora responsável por este site.
no-cookies = O seu navegador não guarda cookies deste site, por isso a sua escolha não pode ser memorizada. Tudo o que precisa do seu sim fica desativado.
not-stored = Não foi possível guardar a sua escolha. Tente novamente.

## Buttons

accept-all = Aceitar tudo
reject-all = Rejeitar tudo
choose = Escolher
allow-all = Permitir tudo
save = Guardar as minhas escolhas
ok = OK
close = Fechar
close-without = Fechar sem responder
privacy-choices = Opções de privacidade
withdraw-all = Retirar todo o consentimento

## The preference centre

centre-title = As suas opções de privacidade
centre-text = Ative o que permite. O que estiver desativado não acontece.
tab-purposes = Finalidades
tab-cookies = Cookies e parceiros
always-active = Sempre ativo
always-active-text = A página que pediu precisa disto, por isso está sempre ativo.
forbidden-here = Não permitido aqui
forbidden-text = A lei do local onde se encontra, ou a sua idade, não o permite, por isso está sempre desativado.
scope = A sua escolha é válida para este navegador, este dispositivo e este site.
scope-domain = A sua escolha é válida para este navegador, este dispositivo e os sites de { $domain } que pedem o mesmo.
scope-account = Tem sessão iniciada: a sua escolha é válida para a sua conta, em todos os dispositivos.
partners = { $count ->
    [one] { $count } parceiro
   *[other] { $count } parceiros
}
no-vendors = Não recorremos a nenhum parceiro para isto.
stores = Guarda:
stores-nothing = Tanto quanto sabemos, não guarda nada.
see-policy = Política de privacidade
see-rights = Exercer os meus direitos
fact = { $label }: { $value }
in-force = Em vigor neste momento
rules-of-place = Regras que se aplicam a esta visita: { $place }.
rules-strictest = Não sabemos que regras se aplicam a esta visita, por isso valem as mais rigorosas.
allowed = permitido
not-allowed = não permitido
because-strictly-necessary = sem isto não é possível mostrar a página
because-choice = foi a sua escolha
because-signal = é o que indica o sinal de privacidade do seu navegador
because-default-on = a lei do local onde se encontra permite-o à partida; pode dizer não
because-default-off = ainda ninguém disse que sim
because-site-rule = este site pergunta primeiro
because-override = este site interpreta a lei de forma diferente da nossa
because-minor = a lei protege as pessoas da sua idade
because-prohibited = a lei do local onde se encontra proíbe-o
chosen-at = Escolha feita em { $date }.
closed-at = Fechou o aviso em { $date } sem responder: tudo fica como a lei prevê para quem não escolhe.
not-chosen = Ainda não fez a sua escolha.
see-receipt = Comprovativo número { $number }
download-receipt = Descarregar o comprovativo
forget-receipts = Eliminar os meus comprovativos
forget-text = Este comprovativo e os anteriores são eliminados. Depois disso ninguém, nem o próprio, poderá mostrar o que escolheu. A escolha em si mantém-se até a alterar, e no registo público fica um número que nada diz sobre si. Isto não pode ser anulado.
receipt-gone = O respetivo comprovativo foi eliminado.
back = Voltar à página
on = Ativado
off = Desativado
some = Em parte

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Não vender nem partilhar os meus dados pessoais
link-limit-sensitive = Limitar a utilização dos meus dados pessoais sensíveis
link-opt-out = Os seus direitos de oposição
link-withdraw-consent = Opções de privacidade
link-object-statistics = Opor-me às estatísticas
opt-out-icon = Ícone do direito de oposição

## The list of cookies and partners

cookies-title = Cookies e parceiros
cookies-text = Tudo o que este site e os seus parceiros podem guardar ou carregar, por finalidade.
cookies-search = Pesquisar
cookies-search-hint = Nome de um cookie ou parceiro
cookies-purpose = Finalidade
cookies-every-purpose = Todas as finalidades
cookies-show = Mostrar
cookies-found = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
cookies-none = Nada encontrado. Tente com menos letras ou com todas as finalidades.
cookies-none-used = Este site não guarda nada e não tem parceiros.
cookies-owner = Proprietário
cookies-party = Origem
cookies-first-party = este site
cookies-third-party = outra empresa
kind-cookie = cookie
kind-local-storage = armazenamento local
kind-session-storage = armazenamento de sessão
kind-indexed-db = base de dados no navegador
cookies-lifetime = Duração
cookies-hosts = Carregado a partir de
cookies-policy = Política de privacidade
cookies-own = Este site
cookies-as-data = A mesma lista como dados (JSON)
cookies-sayso-text = Guarda a sua resposta a este aviso.
cookies-signal-text = Lembra que foi escrito um comprovativo do sinal de privacidade do seu navegador.
lifetime-session = até fechar o navegador
lifetime-persistent = até o eliminar
lifetime-unknown = desconhecida
lifetime-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
lifetime-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
lifetime-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
lifetime-months = { $count ->
    [one] { $count } mês
   *[other] { $count } meses
}
lifetime-years = { $count ->
    [one] { $count } ano
   *[other] { $count } anos
}

## The receipt

receipt-title = O seu comprovativo
receipt-text = Este é o registo da sua escolha. Não contém nenhum endereço nem nada que permita o seu reconhecimento por outro site.
receipt-number = Número
receipt-when = Quando
receipt-until = Um sim vale até
receipt-action = O que fez
receipt-place = Local
receipt-place-unknown = desconhecido
receipt-language = Idioma
receipt-notice = Aviso apresentado
receipt-signal = Sinal de privacidade do navegador
receipt-signal-sent = enviado
receipt-signal-absent = não enviado
receipt-choices = A sua escolha
receipt-no-choices = Nenhuma finalidade foi permitida ou recusada.
receipt-refused-vendors = Parceiros que recusou
receipt-proved = O comprovativo consta do registo público. O ficheiro descarregado prova-o, sem depender de nós: execute `sayso receipt verify receipt.json`.
receipt-not-proved = O comprovativo está guardado; a prova segue dentro de momentos.
action-accept-all = aceitou tudo
action-reject-all = rejeitou tudo
action-save = guardou as suas escolhas
action-placeholder = permitiu o que estava bloqueado numa página
action-withdraw = retirou todo o consentimento
action-close = fechou o aviso sem responder

## What stands in place of a video or map that was held back

held-title = { $vendor }: conteúdo bloqueado
held-text = Esta parte da página vem de { $vendor } e seria utilizada para: { $purposes }.
held-once = Carregar uma vez
held-allow = Permitir sempre: { $purposes }
held-unknown-title = Conteúdo bloqueado
held-unknown-text = Esta parte da página vem de { $host }. Ninguém indicou o que faz com os seus dados, por isso não é carregada.

## Purposes

group-sale-or-sharing-title = Venda ou partilha de dados pessoais
group-sale-or-sharing-text = Aquilo a que algumas leis chamam venda ou partilha: outros recebem dados sobre si para uso próprio.
purpose-necessary-title = Estritamente necessário
purpose-necessary-text = O que é preciso para mostrar as páginas que pede: a sua sessão, a sua escolha neste aviso, a proteção contra abusos.
purpose-preferences-title = Preferências
purpose-preferences-text = Memorizar definições como o idioma, o local ou o tipo de letra.
purpose-statistics-title = Estatísticas
purpose-statistics-text = Contar as visitas e ver que páginas são lidas, para melhorar o site.
purpose-advertising-title = Publicidade
purpose-advertising-text = Os parceiros escolhem e medem anúncios com base no que lê, aqui e noutros sítios.
purpose-social-media-title = Redes sociais
purpose-social-media-text = Botões e publicações de redes sociais, que assim ficam a saber que esteve aqui.
purpose-media-title = Vídeos, mapas e outros conteúdos multimédia
purpose-media-text = Conteúdos de outros serviços dentro das nossas páginas. Esses serviços ficam a saber que os vê aqui.
