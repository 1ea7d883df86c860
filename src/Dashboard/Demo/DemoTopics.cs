using Dashboard.Data.Planning.Topics;

namespace Dashboard.Demo;

/// <summary>What the demo's comments are about, in the words of the languages that they are written in.</summary>
internal static class DemoTopics
{
    public static IReadOnlyList<TopicDraft> All { get; } =
    [
        new(
            "Delivery",
            [
                "parcel", "delivery", "delivered", "courier", "Paket", "Lieferung", "Paketbote", "zugestellt", "colis", "livraison",
                "livreur", "paquete", "entrega", "repartidor", "encomenda", "荷物", "配達", "الطرد", "التوصيل", "החבילה", "משלוח", "במשלוח",
                "पार्सल",
                "डिलीवरी", "paczka", "dostawa",
            ]),
        new(
            "Refund",
            [
                "refund", "money back", "voucher", "Erstattung", "Rückerstattung", "Geld zurück", "Gutschein", "remboursement",
                "bon d’achat",
                "reembolso", "devolvieron el dinero", "返金", "استرداد", "المسترد", "החזר", "ההחזר", "להחזר", "रिफंड", "zwrot",
            ]),
        new(
            "Waiting time",
            [
                "waiting", "waited", "Wartezeit", "gewartet", "attente", "espera", "待ち時間", "انتظار", "الانتظار", "انتظرت", "המתנה",
                "ההמתנה", "חיכיתי", "इंतज़ार", "czekania",
            ]),
        new(
            "Friendly people",
            [
                "friendly", "listened", "freundlich", "zuhört", "à l’écoute", "charmant", "amables", "simpáticos", "丁寧", "親切", "لطيفًا",
                "סבלנית", "विनम्र", "miło",
            ]),
    ];
}
