using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Formats;
using Dashboard.Identity;

namespace Dashboard.Pages.Account;

/// <summary>What the account's pages say when something was not done.</summary>
internal static class AccountTexts
{
    /// <summary>Why not; null where it was done.</summary>
    public static Outcome? Refusal(GuardedAnswer answer) =>
        answer.Wait > TimeSpan.Zero ? Outcome.Refused(Wait(answer.Wait)) : Refusal(answer.Problems);

    /// <summary>Why not; null where it was done.</summary>
    public static Outcome? Refusal(IReadOnlyList<RegistryProblem> problems) =>
        problems.Count == 0 ? null : Outcome.Refused(string.Join(' ', problems.Select(Of)));

    public static string Wait(TimeSpan left)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(left.TotalMinutes));
        return Phrases.Count(minutes, AccountWords.WaitOneMinute, AccountWords.WaitMinutes);
    }

    /// <summary>Why single sign-on let nobody in; null for a word that is none of its own.</summary>
    /// <param name="name">What the provider is called.</param>
    public static string? SignOnTrouble(string? kind, string name)
    {
        var sentence = kind switch
        {
            "denied" => AccountWords.SignOnDenied,
            "late" => AccountWords.SignOnLate,
            "away" => AccountWords.SignOnAway,
            "unknown" => AccountWords.SignOnUnknown,
            "unverified" => AccountWords.SignOnUnverified,
            "disabled" => AccountWords.SignOnDisabled,
            "no-group" => AccountWords.SignOnNoGroup,
            "break-glass" => AccountWords.SignOnBreakGlass,
            "too-weak" => AccountWords.SignOnTooWeak,
            _ => null,
        };
        return sentence is null ? null : Phrases.Of(sentence, name);
    }

    private static string Of(RegistryProblem problem) => problem.Kind switch
    {
        RegistryProblemKind.WeakPassword => Phrases.Of(AccountWords.PasswordRule, PasswordRules.MinimumLength),
        RegistryProblemKind.LongPassword => Phrases.Of(AccountWords.LongPassword, PasswordRules.MaximumLength),
        RegistryProblemKind.GuessablePassword => AccountWords.GuessablePassword,
        RegistryProblemKind.WrongPassword => AccountWords.WrongPresent,
        RegistryProblemKind.WrongCode => AccountWords.WrongCode,
        RegistryProblemKind.NotAllowed => AccountWords.DoneNotConfirmed,
        RegistryProblemKind.NoOtherWayIn => AccountWords.NoOtherWayIn,
        RegistryProblemKind.InvalidEmail => AccountWords.InvalidEmail,
        RegistryProblemKind.LinkGone => AccountWords.LinkGone,
        _ => problem.Message,
    };
}
