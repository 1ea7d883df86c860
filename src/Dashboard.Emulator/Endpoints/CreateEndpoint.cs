using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.Limits;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary><c>POST /1.1/feedback/create.json</c></summary>
internal sealed class CreateEndpoint(
    WorldStore store, Users users, SnowflakeIds ids, RateLimitOptions limits, CardAnswers answers, TimeProvider clock)
{
    internal Reply Handle(Call call)
    {
        var (parameters, error) = CreateParameters.Read(call.Fields);
        if (parameters is null)
            return Reply.Error(error!);
        if (users.WhyUnreachable(parameters.ToUserId) is { } unreachable)
            return Reply.Error(unreachable);
        var feedback = ToFeedback(call, parameters);
        return store.Add(feedback, last => IsTooSoon(call, feedback, last), answers.To(feedback))
            ? Reply.Json(json => FeedbackJson.WriteCreated(json, feedback)) with { Created = feedback.Id }
            : Reply.Error(ApiError.PromptedToday);
    }

    private bool IsTooSoon(Call call, Feedback feedback, long? last)
        => limits.OnePromptPerRecipientPerDay
            && last > feedback.CreatedAt - EpochTime.Day
            && !limits.LiftedHandles.Contains(call.Caller.ScreenName, StringComparer.OrdinalIgnoreCase);

    private Feedback ToFeedback(Call call, CreateParameters parameters)
    {
        var now = clock.NowSeconds();
        return new Feedback
        {
            Id = ids.Next(now),
            DmId = ids.Next(now),
            Kind = parameters.Kind,
            FromUserId = call.Caller.UserId,
            ToUserId = parameters.ToUserId,
            PrivacyUrl = parameters.PrivacyUrl,
            Text = parameters.Message,
            CreatedAt = now,
            Test = parameters.Test,
            ExternalId = parameters.ExternalId,
            DisplayName = parameters.DisplayName,
            QuestionVariantId = parameters.Variant,
        };
    }
}
