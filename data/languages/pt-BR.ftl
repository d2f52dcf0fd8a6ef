### The texts of the notice and of Sayso's pages in Portuguese (Brazil). English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Podemos usar seus dados?
notice-text = { $operator } e { $vendors ->
    [one] { $vendors } parceiro
   *[other] { $vendors } parceiros
} gostariam de armazenar e ler dados no seu dispositivo. Isso só acontece se você disser sim.
notice-text-alone = { $operator } gostaria de armazenar e ler dados no seu dispositivo. Isso só acontece se você disser sim.
asked-for = Para quais finalidades:
in-use = Em uso agora:
change-mind = Você pode mudar de ideia a qualquer momento.
opt-out-title = Suas opções de privacidade
opt-out-text = { $operator } e { $vendors ->
    [one] { $vendors } parceiro
   *[other] { $vendors } parceiros
} usam dados sobre a sua visita. Você pode dizer não ao que é opcional.
opt-out-text-alone = { $operator } usa dados sobre a sua visita. Você pode dizer não ao que é opcional.
gpc-honored-title = Pedido de recusa atendido
gpc-honored-text = Seu navegador enviou o sinal Global Privacy Control. Entendemos isso como sua recusa à venda e ao compartilhamento das suas informações pessoais.
gpc-seen-text = Seu navegador enviou o sinal Global Privacy Control. Pela lei que se aplica a esta visita, ele não muda o que já está valendo.
gpc-overridden-text = Seu navegador enviou o sinal Global Privacy Control. Sabendo disso, você permitiu uma parte do que ele impede.
again-changed = Você respondeu em { $date }. Estamos perguntando de novo porque algo mudou desde então:
again-expired = Sua resposta de { $date } perdeu a validade, por isso estamos perguntando de novo.
again-waited = Você respondeu em { $date }. O prazo em que não incomodamos você já terminou, por isso estamos perguntando de novo.
again-closed = Você fechou o aviso em { $date } sem responder. O prazo em que não incomodamos você já terminou, por isso estamos perguntando de novo.
changed-purpose = Nova finalidade: { $purpose }.
changed-uses = A finalidade “{ $purpose }” agora abrange mais usos.
changed-vendors = Novos parceiros para “{ $purpose }”: { $vendors }.
changed-wording = A finalidade “{ $purpose }” agora é descrita com outras palavras.
changed-operator = { $operator } agora responde por este site.
no-cookies = Seu navegador não guarda cookies deste site, por isso não temos como lembrar a sua escolha. Tudo o que precisa do seu sim fica desativado.
not-stored = Não foi possível salvar a sua escolha. Tente novamente.

## Buttons

accept-all = Aceitar tudo
reject-all = Rejeitar tudo
choose = Escolher
allow-all = Permitir tudo
save = Salvar minhas escolhas
ok = OK
close = Fechar
close-without = Fechar sem responder
privacy-choices = Opções de privacidade
withdraw-all = Revogar todo o consentimento

## The preference centre

centre-title = Suas opções de privacidade
centre-text = Ative o que você permite. O que estiver desativado não acontece.
tab-purposes = Finalidades
tab-cookies = Cookies e parceiros
always-active = Sempre ativo
always-active-text = A página que você pediu precisa disso, por isso fica sempre ativo.
forbidden-here = Não permitido aqui
forbidden-text = A lei do lugar onde você está, ou a sua idade, não permite isso, por isso fica sempre desativado.
scope = Sua escolha vale para este navegador, este dispositivo e este site.
scope-domain = Sua escolha vale para este navegador, este dispositivo e os sites de { $domain } que pedem o mesmo.
scope-account = Você entrou na sua conta: sua escolha vale para ela em todos os dispositivos.
partners = { $count ->
    [one] { $count } parceiro
   *[other] { $count } parceiros
}
no-vendors = Nenhum parceiro é usado para isso.
stores = Armazena:
stores-nothing = Até onde sabemos, não armazena nada.
see-policy = Política de privacidade
see-rights = Exercer meus direitos
fact = { $label }: { $value }
in-force = Valendo agora
rules-of-place = Regras que valem para esta visita: { $place }.
rules-strictest = Não sabemos quais regras valem para esta visita, por isso aplicamos as mais rigorosas.
allowed = permitido
not-allowed = não permitido
because-strictly-necessary = sem isso não dá para mostrar a página
because-choice = foi a sua escolha
because-signal = é o que diz o sinal de privacidade do seu navegador
because-default-on = a lei do lugar onde você está permite que comece assim; você pode dizer não
because-default-off = ninguém disse sim até agora
because-site-rule = este site pergunta primeiro
because-override = este site interpreta a lei de um jeito diferente do nosso
because-minor = a lei protege pessoas da sua idade
because-prohibited = a lei do lugar onde você está proíbe isso
chosen-at = Escolha feita em { $date }.
closed-at = Você fechou o aviso em { $date } sem responder: tudo fica como a lei prevê para quem não escolhe.
not-chosen = Você ainda não fez sua escolha.
see-receipt = Comprovante número { $number }
download-receipt = Baixar o comprovante
forget-receipts = Excluir meus comprovantes
forget-text = Este comprovante e os anteriores são excluídos. Depois disso ninguém, nem você, poderá mostrar o que foi escolhido. A escolha em si continua valendo até você mudá-la, e no registro público fica um número que não diz nada sobre você. Isso não pode ser desfeito.
receipt-gone = O comprovante dela foi excluído.
back = Voltar à página
on = Ativado
off = Desativado
some = Em parte

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Não vender nem compartilhar minhas informações pessoais
link-limit-sensitive = Limitar o uso das minhas informações pessoais sensíveis
link-opt-out = Seus direitos de recusa
link-withdraw-consent = Opções de privacidade
link-object-statistics = Opor-me às estatísticas
opt-out-icon = Ícone de recusa

## The list of cookies and partners

cookies-title = Cookies e parceiros
cookies-text = Tudo o que este site e seus parceiros podem armazenar ou carregar, por finalidade.
cookies-search = Buscar
cookies-search-hint = Nome de um cookie ou parceiro
cookies-purpose = Finalidade
cookies-every-purpose = Todas as finalidades
cookies-show = Mostrar
cookies-found = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
cookies-none = Nada encontrado. Tente menos letras ou todas as finalidades.
cookies-none-used = Este site não armazena nada e não tem parceiros.
cookies-owner = Proprietário
cookies-party = Origem
cookies-first-party = este site
cookies-third-party = outra empresa
kind-cookie = cookie
kind-local-storage = armazenamento local
kind-session-storage = armazenamento de sessão
kind-indexed-db = banco de dados no navegador
cookies-lifetime = Duração
cookies-hosts = Carregado de
cookies-policy = Política de privacidade
cookies-own = Este site
cookies-as-data = A mesma lista como dados (JSON)
cookies-sayso-text = Guarda a sua resposta a este aviso.
cookies-signal-text = Lembra que foi gravado um comprovante do sinal de privacidade do seu navegador.
lifetime-session = até você fechar o navegador
lifetime-persistent = até você apagar
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

receipt-title = Seu comprovante
receipt-text = Este é o registro da sua escolha. Ele não traz nenhum endereço nem nada que permita a outro site reconhecer você.
receipt-number = Número
receipt-when = Quando
receipt-until = Um sim vale até
receipt-action = O que você fez
receipt-place = Lugar
receipt-place-unknown = desconhecido
receipt-language = Idioma
receipt-notice = Aviso exibido
receipt-signal = Sinal de privacidade do navegador
receipt-signal-sent = enviado
receipt-signal-absent = não enviado
receipt-choices = Sua escolha
receipt-no-choices = Nenhuma finalidade foi permitida ou recusada.
receipt-refused-vendors = Parceiros que você recusou
receipt-proved = O comprovante está no registro público. O arquivo baixado prova isso, sem depender de nós: execute `sayso receipt verify receipt.json`.
receipt-not-proved = O comprovante está salvo; a prova chega em instantes.
action-accept-all = aceitou tudo
action-reject-all = rejeitou tudo
action-save = salvou suas escolhas
action-placeholder = permitiu o que estava bloqueado em uma página
action-withdraw = revogou todo o consentimento
action-close = fechou o aviso sem responder

## What stands in place of a video or map that was held back

held-title = { $vendor }: conteúdo bloqueado
held-text = Esta parte da página vem de { $vendor } e seria usada para: { $purposes }.
held-once = Carregar uma vez
held-allow = Permitir sempre: { $purposes }
held-unknown-title = Conteúdo bloqueado
held-unknown-text = Esta parte da página vem de { $host }. Ninguém informou o que ela faz com seus dados, por isso não é carregada.

## Purposes

group-sale-or-sharing-title = Venda ou compartilhamento de informações pessoais
group-sale-or-sharing-text = O que algumas leis chamam de venda ou compartilhamento: outros recebem dados sobre você para uso próprio.
purpose-necessary-title = Estritamente necessário
purpose-necessary-text = O que é preciso para mostrar as páginas que você pede: sua sessão, sua escolha neste aviso, a proteção contra abusos.
purpose-preferences-title = Preferências
purpose-preferences-text = Lembrar configurações como idioma, lugar ou fonte.
purpose-statistics-title = Estatísticas
purpose-statistics-text = Contar visitas e ver quais páginas são lidas, para melhorar o site.
purpose-advertising-title = Publicidade
purpose-advertising-text = Os parceiros escolhem e medem anúncios com base no que você lê, aqui e em outros lugares.
purpose-social-media-title = Redes sociais
purpose-social-media-text = Botões e postagens de redes sociais, que assim ficam sabendo que você esteve aqui.
purpose-media-title = Vídeos, mapas e outras mídias
purpose-media-text = Conteúdo de outros serviços dentro das nossas páginas. Esses serviços ficam sabendo que você o vê aqui.
