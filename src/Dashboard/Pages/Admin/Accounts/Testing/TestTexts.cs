using Dashboard.Data.Settings.Testing;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Accounts.Testing;

/// <summary>What became of a test, in plain words.</summary>
internal static class TestTexts
{
    /// <summary>Whether a reason is about the handle that was typed.</summary>
    public static bool IsOfHandle(TestRefusal why) => why
        is TestRefusal.HandleWrong or TestRefusal.NobodyThere or TestRefusal.CannotMessage or TestRefusal.PromptedToday;

    public static string Of(TestRefusal why) => why switch
    {
        TestRefusal.HandleWrong => AccountsWords.HandleWrong,
        TestRefusal.NobodyThere => AccountsWords.TestNobody,
        TestRefusal.CannotMessage => AccountsWords.TestCannotMessage,
        TestRefusal.PromptedToday => AccountsWords.TestPromptedToday,
        TestRefusal.AccountPaused => AccountsWords.TestPaused,
        TestRefusal.AccountGone => AccountsWords.TestGone,
        TestRefusal.TooManyTests => Phrases.Of(AccountsWords.TestTooMany, Numbers.Count(TestPrompts.MostInAnHour)),
        TestRefusal.TooManyAtX => AccountsWords.TestTooManyAtX,
        TestRefusal.TokensRejected => AccountsWords.TestTokens,
        TestRefusal.NotAllowed => AccountsWords.TestNotAllowed,
        TestRefusal.NotAccepted => AccountsWords.TestNotAccepted,
        TestRefusal.OutcomeUnknown => AccountsWords.TestOutcomeUnknown,
        TestRefusal.KeysLost => AccountsWords.TestKeysLost,
        _ => AccountsWords.TestUnreachable,
    };
}
