namespace Dashboard.Data.Comments.Words;

/// <summary>
/// Words that say nothing by themselves in languages of which the library has no list; the most frequent ones only. And those that turn
/// what follows into its opposite, with which a phrase may begin although they are on a list.
/// </summary>
internal static class OwnStopWords
{
    public static IReadOnlyDictionary<CommentLanguage, string> Lists { get; } = new Dictionary<CommentLanguage, string>
    {
        [CommentLanguage.Polish] = "a aby ale ani bardzo bez bo by był była było były być co czy dla do gdy go i ich ile im inny "
            + "ja jak jako je jego jej jest jestem jeszcze jeśli już każdy kiedy kto która które który ma mam mi mnie moja mój mu my "
            + "na nad nam nas nasz nie niż o od ona one oni ono oraz pan pani po pod przed przez przy są się tak także tam te tego "
            + "tej ten to tu ty tych tylko tym u w wam was we więc wy z za ze że żeby",
        [CommentLanguage.Ukrainian] = "а або але б без був була були було бути в вам вас весь ви від він вона вони все всі для до "
            + "дуже є з за і із її їм їх й його коли ми мене мені на нам нас не ні ну о по при про та так там те ти то тому тут у це "
            + "цей ця через чи що щоб я як який яка яке які",
        [CommentLanguage.Hebrew] = "אבל או אותו אותי אותם אז אחרי איך אין אל אם אנחנו אני את אתה אתם גם הוא היא היה היו הייתה הם "
            + "הן זאת זה זו יותר יש כי כל כמו לא לה להם לו לי לכם לך לנו מאוד מה מי מן עד עוד על עם רק של שלא שלהם שלו שלי שלך שלכם "
            + "שלנו",
        [CommentLanguage.Japanese] = "の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの という あり "
            + "まで られ なる へ か だ これ によって により おり より による ず なり られる について ば なかっ なく しかし です ます でし まし ました でした さん",
        [CommentLanguage.Chinese] = "的 了 是 我 你 他 她 它 们 我们 你们 他们 在 有 和 就 都 而 及 与 也 这 那 这个 那个 一 一个 很 吧 吗 呢 啊 着 过 对 给 到 把 被 让 从 向 但 "
            + "但是 因为 所以 如果 还 又 再 什么 怎么 們 我們 你們 這 這個 個 嗎 還 對 給 讓",
        [CommentLanguage.Korean] = "이 그 저 것 수 등 및 더 또 또는 그리고 그러나 하지만 너무 아주 매우 정말 제 제가 저는 나는 내가 우리 있는 있습니다 합니다 했습니다 하는 에서 으로 에게 "
            + "입니다",
        [CommentLanguage.Vietnamese] = "và là của có cho được với này các một những khi đã rất tôi thì mà ở trong đến để như từ "
            + "lại cũng nhưng bị về ra còn bạn ạ nhé nên vì sẽ đang",
        [CommentLanguage.Slovak] = "a aby aj ako ale alebo ani asi bez bol bola bolo by byť do ešte ho i ich ja je jeho jej k kde "
            + "keď ktorá ktorý ma mi mne my na nás nám o od po pre pri s sa si som sú tak tam ten to tu ty už v vám vás veľmi vo z za "
            + "že",
        [CommentLanguage.Croatian] = "a ali bez bi bila bilo bio biti da do ga i ih ili iz ja je jer jesam još ju kad kako koja "
            + "koje koji kod li me mi mu na nam nas ne nego ni nije o od oni ono pa po s sa sam se si smo ste su što ta tako te ti to "
            + "tu u uz vam vas već za",
        [CommentLanguage.Tagalog] = "ang ng mga sa na at ay si ko mo siya ako kami kayo sila ito iyon hindi po lang din rin naman "
            + "pa ba kung para may ni nila namin natin nang",
        [CommentLanguage.Serbian] = "а али без би био бити да до га и их или из ја је јер још како која које који код ли ме ми му "
            + "на нам нас не ни није о од па по с са сам се си смо су што та тако те ти то ту у вам вас већ за",
    };

    public static IReadOnlyDictionary<CommentLanguage, string> Negations { get; } = new Dictionary<CommentLanguage, string>
    {
        [CommentLanguage.English] = "no not never without cannot can't couldn't didn't doesn't don't isn't wasn't won't",
        [CommentLanguage.German] = "nicht kein keine keinen keiner nie ohne nichts",
        [CommentLanguage.Spanish] = "no nunca sin nada ni",
        [CommentLanguage.French] = "pas jamais sans aucun aucune rien",
        [CommentLanguage.Italian] = "non mai senza nessun nessuna niente",
        [CommentLanguage.Portuguese] = "não nunca sem nada nem",
        [CommentLanguage.Dutch] = "niet geen nooit zonder niets",
        [CommentLanguage.Polish] = "nie bez ani",
        [CommentLanguage.Turkish] = "değil hiç",
        [CommentLanguage.Swedish] = "inte ingen inget utan aldrig",
        [CommentLanguage.Danish] = "ikke ingen intet uden aldrig",
        [CommentLanguage.Norwegian] = "ikke ingen uten aldri",
        [CommentLanguage.Russian] = "не нет без ни никогда",
        [CommentLanguage.Ukrainian] = "не без ні",
        [CommentLanguage.Arabic] = "لا لم لن ليس غير بدون",
        [CommentLanguage.Hebrew] = "לא אין בלי",
        [CommentLanguage.Indonesian] = "tidak tak belum tanpa bukan",
        [CommentLanguage.Hindi] = "नहीं न ना बिना",
    };
}
