namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>English and German.</summary>
internal static class GermanicPhrases
{
    internal static readonly Speech English = new(
        55,
        General: new(
            [
                "Super quick and friendly, thank you!",
                "Problem solved in five minutes.",
                "The agent really listened to me.",
                "Best support I have had in years.",
                "Clear answers and no copy-paste replies.",
                "Went out of their way to help.",
                "I did not expect such a fast reply on a Sunday.",
                "Friendly from the first message to the last.",
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
                "A canned reply and nothing else.",
                "Nobody read what I wrote.",
                "Passed from one person to the next.",
                "My case was closed without an answer.",
                "I am leaving after this.",
                "Very disappointing, I expected better.",
                "The link you sent does not even work.",
            ]),
        Delivery: new(
            [
                "The parcel came a day early!",
                "My delivery was rerouted to the office within minutes, brilliant.",
                "Lost parcel replaced without a single question.",
                "Delivered this morning, all in one piece.",
                "They told me where the courier was, and an hour later it was on my doormat.",
            ],
            [
                "Parcel arrived, two days later than promised.",
                "Delivery was okay, the box was a bit crushed.",
                "They do not know where the parcel is, but they are looking.",
            ],
            [
                "My parcel is lost and nobody can say where.",
                "Third delivery attempt, and I was at home every single time.",
                "Late again. Tracking has said “out for delivery” since Monday.",
                "The courier left it in the rain, everything is wet.",
                "I paid for express delivery and have waited nine days for the parcel.",
                "Marked as delivered, but there is nothing here.",
            ]),
        Refund: new(
            [
                "Refund arrived the same day.",
                "Money back on my card within two days, no fuss.",
                "They found the refund that had got stuck and sent it again.",
            ],
            [
                "I will get the refund, but only in three weeks.",
                "Refunded as a voucher. I would rather have had the money back.",
            ],
            [
                "I am still waiting for my refund.",
                "Promised my money back in March and nothing has come.",
                "You refunded half and called it a fee.",
                "A voucher is not a refund!",
                "Every time I ask about the refund, somebody else tells me something else, and the six weeks begin again.",
            ]),
        Waiting: new(
            [
                "No waiting at all, somebody answered at once.",
                "I was told ten minutes and waited for two.",
            ],
            [
                "A bit of waiting, then good help.",
                "Waited for an hour, but they did call it rush hour.",
            ],
            [
                "I waited two hours for a canned reply.",
                "Four days of waiting for one sentence.",
                "The waiting time is a joke.",
                "Waiting, waiting, and then I was asked whether I am still there.",
            ]));

    internal static readonly Speech German = new(
        12,
        General: new(
            [
                "Schnell und sehr freundlich, danke!",
                "Das Problem war sofort gelöst.",
                "Großartige Hilfe, gerne wieder.",
                "Endlich jemand, der zuhört.",
            ],
            ["Ganz okay, hat aber gedauert.", "Die Antwort kam spät, war aber richtig.", "Geht so."],
            [
                "Keine Lösung, nur Textbausteine.",
                "Mein Fall wurde einfach geschlossen.",
                "Leider überhaupt nicht hilfreich.",
                "Nie wieder, so ein Ärger.",
            ]),
        Delivery: new(
            [
                "Das Paket kam sogar einen Tag früher.",
                "Lieferung umgeleitet, eine Stunde später war sie da. Klasse!",
                "Für das verlorene Paket kam sofort Ersatz.",
            ],
            ["Das Paket ist angekommen, nur zwei Tage zu spät.", "Lieferung in Ordnung, der Karton war etwas eingedrückt."],
            [
                "Mein Paket ist verschwunden, und keiner weiß, wo es ist.",
                "Die Lieferung kommt schon zum dritten Mal zu spät.",
                "Angeblich zugestellt, bei mir liegt kein Paket.",
                "Der Paketbote klingelt nicht einmal, obwohl ich den ganzen Tag zu Hause bin.",
            ]),
        Refund: new(
            ["Die Erstattung war am selben Tag da.", "Geld zurück nach zwei Tagen, ganz ohne Theater."],
            ["Die Erstattung kommt, aber erst in drei Wochen."],
            [
                "Ich warte immer noch auf meine Rückerstattung.",
                "Ein Gutschein ist keine Erstattung.",
                "Seit acht Wochen höre ich, dass die Erstattung unterwegs sei.",
            ]),
        Waiting: new(
            ["Keine Wartezeit, sofort war jemand da."],
            ["Etwas Wartezeit, dann gute Hilfe."],
            [
                "Zwei Stunden gewartet, und dann nur ein Textbaustein.",
                "Die Wartezeit ist unzumutbar.",
                "Vier Tage Wartezeit für einen Satz.",
            ]));
}
