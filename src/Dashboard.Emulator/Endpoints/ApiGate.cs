using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Limits;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Endpoints;

/// <summary>
/// What every call under /1.1/ passes, in this order: signature, suspension, allow-list, rate limit, faults, and then its handler.
/// </summary>
internal sealed class ApiGate(
    RequestVerifier verifier, TokenBook tokens, Admission admission, RateGate rates, AnswerFaults faults, SpoiltAnswer spoilt)
{
    /// <param name="rule">Null for the recipients' endpoints, which have neither allow-list nor limit, and never fail.</param>
    internal RequestDelegate Guard(RateRule? rule, CallHandler handler) => async http =>
    {
        var request = await RequestReader.ReadAsync(http);
        var (reply, fault) = Answer(http, request, rule, handler);
        await spoilt.WriteAsync(http, reply, fault);
    };

    private (Reply Reply, Fault? Fault) Answer(HttpContext http, SignedRequest request, RateRule? rule, CallHandler handler)
    {
        if (verifier.Verify(request, token => tokens.Find(token)?.Secret) is { } wrong)
            return (Reply.Error(wrong), null);
        if (tokens.Find(request.OAuth!.Find("oauth_token")!) is not { } caller)
            return (Reply.Error(ApiError.InvalidToken), null);
        if ((admission.Refusal(caller, rule) ?? rates.Take(http, caller, rule)) is { } refused)
            return (Reply.Error(refused), null);
        var id = http.Request.RouteValues["id"] as string ?? "";
        var fields = new FormFields([.. request.Query, .. request.Form]);
        Fault? fault = rule is null ? null : faults.Draw(rule, caller, hasCursor: fields.Find("cursor") is { Length: > 0 });
        var reply = Instead(http, caller, rule, fault) is { } instead
            ? Reply.Error(instead)
            : handler(new Call(caller, fields, id) { Fault = fault });
        return (reply, fault);
    }

    private ApiError? Instead(HttpContext http, AccessToken caller, RateRule? rule, Fault? fault)
        => fault is Fault.TooManyRequests ? rates.Exhaust(http, caller, rule!) : faults.Instead(fault, caller);
}
