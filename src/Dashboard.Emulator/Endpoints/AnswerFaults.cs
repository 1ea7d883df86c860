using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Limits;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Draws what spoils the answer to a call that has passed the gate, and does what is done in place of an answer.</summary>
internal sealed class AnswerFaults(
    FaultDice dice, FaultPlan plan, LostCursors cursors, RateRules rules, RateLimitOptions limits, TokenBook tokens, TimeProvider clock)
{
    private static readonly Fault[] OfAll = [Fault.ServerError, Fault.Hang, Fault.CutOff, Fault.Html, Fault.TokenRevoked, Fault.Unanswered];
    private static readonly Fault[] OfPages = [Fault.EmptyPage, Fault.RepeatedPage, Fault.RepeatedEvent, Fault.ReversedPage];

    internal Fault? Draw(RateRule rule, AccessToken caller, bool hasCursor)
        => dice.Draw(rule.Name + " " + caller.UserId, Possible(rule, hasCursor && cursors.MayLose(caller.UserId)));

    /// <summary>Null when the call is to be handled all the same.</summary>
    internal ApiError? Instead(Fault? fault, AccessToken caller)
    {
        if (fault is Fault.TokenRevoked)
            tokens.Withdraw(caller.UserId, clock.GetUtcNow() + plan.RevokedFor);
        return fault switch
        {
            Fault.ServerError => ApiError.InternalError,
            Fault.TokenRevoked => ApiError.InvalidToken,
            _ => null,
        };
    }

    private IEnumerable<Fault> Possible(RateRule rule, bool canLoseCursor) =>
    [
        .. OfAll,
        .. limits.Enabled ? [Fault.TooManyRequests] : Array.Empty<Fault>(),
        .. rule == rules.Events ? OfPages : [],
        .. rule == rules.Events && canLoseCursor ? [Fault.LostCursor] : Array.Empty<Fault>(),
        .. rule == rules.Create ? [Fault.WebhookFirst] : Array.Empty<Fault>(),
    ];
}
