using Dashboard.Emulator.Limits;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Whether X lets a caller in at all.</summary>
internal sealed class Admission(Users users, Consumer consumer, AllowList allowed)
{
    internal ApiError? Refusal(AccessToken caller, RateRule? rule)
    {
        if (users.IsSuspended(caller.UserId))
            return ApiError.Suspended;
        if (rule is null)
            return null;
        if (!allowed.AllowsApp(consumer.Key))
            return ApiError.AppNotAllowed;
        return allowed.AllowsHandle(caller.ScreenName) ? null : ApiError.HandleNotAllowed;
    }
}
