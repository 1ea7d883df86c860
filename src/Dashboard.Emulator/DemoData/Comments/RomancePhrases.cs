namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>French, Spanish and Portuguese.</summary>
internal static class RomancePhrases
{
    internal static readonly Speech French = new(
        9,
        General: new(
            [
                "Très réactif, merci beaucoup !",
                "Problème réglé tout de suite.",
                "Un service à l’écoute, bravo.",
                "Parfait du début à la fin.",
            ],
            ["Correct, mais un peu long.", "Réponse utile, délai moyen.", "Ni bien ni mal."],
            [
                "Toujours aucune solution.",
                "On m’a répondu à côté de la question.",
                "Très déçu, je m’attendais à mieux.",
                "Que des réponses toutes faites.",
            ]),
        Delivery: new(
            ["Mon colis est arrivé avec un jour d’avance.", "Livraison impeccable, et le livreur était charmant."],
            ["Le colis est arrivé, mais deux jours trop tard."],
            [
                "Mon colis est perdu et personne ne sait où il est.",
                "Encore une livraison en retard, la troisième en un mois.",
                "Le suivi dit « livré », je n’ai rien reçu.",
            ]),
        Refund: new(
            ["Remboursement reçu le jour même."],
            ["Le remboursement viendra, mais dans trois semaines."],
            ["J’attends toujours mon remboursement.", "Un bon d’achat, ce n’est pas un remboursement."]),
        Waiting: new(
            ["Aucune attente, on m’a répondu tout de suite."],
            ["Un peu d’attente, puis une bonne réponse."],
            ["Deux heures d’attente pour rien.", "Quatre jours d’attente pour une seule phrase."]));

    internal static readonly Speech Spanish = new(
        11,
        General: new(
            ["¡Rapidísimos y muy amables!", "Me lo solucionaron en minutos.", "Excelente atención, mil gracias.", "Así da gusto."],
            ["Bien, aunque tardaron un poco.", "Regular, tuve que repetirlo todo.", "Aceptable."],
            ["Sigo sin solución.", "Nadie leyó mi mensaje.", "Pésima atención, no vuelvo.", "Me cerraron el caso sin avisar."]),
        Delivery: new(
            [
                "El paquete llegó un día antes, genial.",
                "Cambiaron la entrega a mi oficina en cinco minutos.",
                "Se perdió el paquete y me mandaron otro sin preguntar nada.",
            ],
            ["El paquete llegó, pero dos días tarde.", "La entrega bien; la caja, un poco golpeada."],
            [
                "Mi paquete se ha perdido y nadie sabe dónde está.",
                "Otra vez la entrega con retraso, y ya van tres.",
                "Dice que está entregado y aquí no hay ningún paquete.",
                "Pagué la entrega urgente y llevo nueve días esperando el paquete.",
                "El repartidor ni siquiera llamó al timbre, y yo en casa todo el día esperando la entrega.",
            ]),
        Refund: new(
            ["El reembolso llegó el mismo día.", "Me devolvieron el dinero en dos días, sin líos."],
            ["Habrá reembolso, pero dentro de tres semanas."],
            [
                "Sigo esperando mi reembolso.",
                "Un vale no es un reembolso.",
                "Cada vez que pregunto por el reembolso me cuentan otra cosa.",
            ]),
        Waiting: new(
            ["Sin esperas, contestaron al momento."],
            ["Un poco de espera y luego buena ayuda."],
            ["Dos horas de espera para una respuesta automática.", "Cuatro días de espera por una sola frase."]));

    internal static readonly Speech Portuguese = new(
        5,
        General: new(
            ["Atendimento excelente, obrigado!", "Resolveram tudo na hora.", "Muito simpáticos e rápidos.", "Adorei, recomendo."],
            ["Foi razoável, mas demorou.", "Mais ou menos.", "A resposta ajudou só em parte."],
            [
                "Continua sem funcionar.",
                "Péssimo, ninguém me respondeu direito.",
                "Que decepção, perdi a tarde toda.",
                "Só respostas automáticas.",
            ]),
        Delivery: new(
            ["A encomenda chegou um dia antes!"],
            ["A encomenda chegou, mas com dois dias de atraso."],
            ["A minha encomenda sumiu e ninguém sabe onde está.", "Mais uma entrega atrasada."]),
        Refund: new(
            ["O reembolso caiu no mesmo dia."],
            ["Vou receber o reembolso, mas só daqui a três semanas."],
            ["Ainda estou à espera do reembolso.", "Um vale não é um reembolso."]),
        Waiting: new(
            ["Nenhuma espera, responderam logo."],
            ["Alguma espera, depois boa ajuda."],
            ["Duas horas de espera por nada."]));
}
