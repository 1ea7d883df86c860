namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>English, German, French, Spanish and Portuguese.</summary>
internal static class WesternPhrases
{
    internal static readonly Phrases English = new(
        55,
        [
            "Super quick and friendly, thank you!",
            "Problem solved in five minutes.",
            "The agent really listened to me.",
            "Best support I have had in years.",
            "Clear answers and no copy-paste replies.",
            "Went out of their way to help.",
            "I did not expect such a fast reply on a Sunday.",
            "Refund arrived the same day.",
            "Thanks for staying with me until it worked.",
        ],
        [
            "It was fine, but it took a while.",
            "Got an answer in the end.",
            "Friendly, though I had to explain everything twice.",
            "Okay, nothing special.",
            "Half of my question is still open.",
            "Good people, slow process.",
        ],
        [
            "Still not fixed.",
            "I waited two hours for a canned reply.",
            "Nobody read what I wrote.",
            "Passed from one person to the next.",
            "My case was closed without an answer.",
            "I am leaving after this.",
            "Very disappointing, I expected better.",
            "The link you sent does not even work.",
        ]);

    internal static readonly Phrases German = new(
        12,
        [
            "Schnell und sehr freundlich, danke!",
            "Das Problem war sofort gelöst.",
            "Großartige Hilfe, gerne wieder.",
            "Endlich jemand, der zuhört.",
        ],
        ["Ganz okay, hat aber gedauert.", "Die Antwort kam spät, war aber richtig.", "Geht so."],
        [
            "Keine Lösung, nur Textbausteine.",
            "Ich warte immer noch auf meine Rückerstattung.",
            "Leider überhaupt nicht hilfreich.",
            "Nie wieder, so ein Ärger.",
        ]);

    internal static readonly Phrases French = new(
        9,
        ["Très réactif, merci beaucoup !", "Problème réglé tout de suite.", "Un service à l’écoute, bravo.", "Parfait du début à la fin."],
        ["Correct, mais un peu long.", "Réponse utile, délai moyen.", "Ni bien ni mal."],
        [
            "Toujours aucune solution.",
            "On m’a répondu à côté de la question.",
            "Très déçu, je m’attendais à mieux.",
            "Deux heures d’attente pour rien.",
        ]);

    internal static readonly Phrases Spanish = new(
        9,
        ["¡Rapidísimos y muy amables!", "Me lo solucionaron en minutos.", "Excelente atención, mil gracias.", "Así da gusto."],
        ["Bien, aunque tardaron un poco.", "Regular, tuve que repetirlo todo.", "Aceptable."],
        ["Sigo sin solución.", "Nadie leyó mi mensaje.", "Pésima atención, no vuelvo.", "Me cerraron el caso sin avisar."]);

    internal static readonly Phrases Portuguese = new(
        5,
        ["Atendimento excelente, obrigado!", "Resolveram tudo na hora.", "Muito simpáticos e rápidos.", "Adorei, recomendo."],
        ["Foi razoável, mas demorou.", "Mais ou menos.", "A resposta ajudou só em parte."],
        [
            "Continua sem funcionar.",
            "Péssimo, ninguém me respondeu direito.",
            "Que decepção, perdi a tarde toda.",
            "Só respostas automáticas.",
        ]);
}
