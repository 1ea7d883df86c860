namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>Japanese, Arabic, Hebrew, Hindi and Polish: other scripts, two of them right to left.</summary>
internal static class FurtherPhrases
{
    internal static readonly Phrases Japanese = new(
        5,
        ["とても丁寧で助かりました。", "すぐに解決しました！", "対応が早くて感動しました。", "また利用したいです。"],
        ["普通でした。", "少し時間がかかりました。", "答えは正しいですが遅いです。"],
        ["まだ解決していません。", "返事が遅すぎます。", "同じ説明を三回もさせられました。", "とても残念です。"]);

    internal static readonly Phrases Arabic = new(
        3,
        ["خدمة ممتازة وسريعة، شكرًا لكم!", "تم حل المشكلة فورًا.", "الموظف كان لطيفًا جدًا.", "أفضل دعم حصلت عليه."],
        ["الخدمة جيدة لكنها بطيئة.", "لا بأس.", "وصل الرد متأخرًا."],
        ["لم تُحل المشكلة حتى الآن.", "انتظرت ساعتين بلا فائدة.", "لم يقرأ أحد رسالتي.", "تجربة سيئة للغاية."]);

    internal static readonly Phrases Hebrew = new(
        2,
        ["שירות מעולה ומהיר, תודה רבה!", "הבעיה נפתרה מיד.", "נציגה סבלנית ואדיבה.", "פשוט תענוג."],
        ["בסדר, אבל לקח זמן.", "סביר.", "התשובה עזרה רק חלקית."],
        ["עדיין לא נפתר.", "חיכיתי שעתיים לתשובה מוכנה.", "אף אחד לא קרא מה שכתבתי.", "מאוד מאכזב."]);

    internal static readonly Phrases Hindi = new(
        2,
        ["बहुत बढ़िया सेवा, धन्यवाद!", "समस्या तुरंत हल हो गई।", "बहुत विनम्र स्टाफ।"],
        ["ठीक था, पर समय लगा।", "औसत अनुभव।"],
        ["अभी तक समाधान नहीं हुआ।", "किसी ने मेरा संदेश नहीं पढ़ा।", "बहुत निराशाजनक।"]);

    internal static readonly Phrases Polish = new(
        2,
        ["Szybko i bardzo miło, dziękuję!", "Problem rozwiązany od ręki.", "Świetna obsługa."],
        ["W porządku, ale długo to trwało.", "Może być."],
        ["Nadal nie działa.", "Nikt nie przeczytał mojej wiadomości.", "Wielkie rozczarowanie."]);
}
