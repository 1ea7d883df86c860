using Microsoft.Net.Http.Headers;

namespace Dashboard.Identity.Limits;

/// <summary>How every door for machines says no to who shows nothing, or what is wrong.</summary>
internal static class DoorChallenge
{
    /// <summary>
    /// Refuses: whoever has shown too many wrong credentials is told to wait, by whichever of the door's ways in, all others what to show.
    /// </summary>
    /// <param name="wait">How long to wait; null for who need not.</param>
    /// <param name="challenge">What to show.</param>
    /// <param name="refuse">Refuses in the usual way.</param>
    public static Task RefuseAsync(HttpResponse response, TimeSpan? wait, string challenge, Func<Task> refuse)
    {
        if (wait is { } time)
            DoorLimits.Refuse(response, time);
        if (response.StatusCode == StatusCodes.Status429TooManyRequests)
            return Task.CompletedTask;
        response.Headers.Append(HeaderNames.WWWAuthenticate, challenge);
        return refuse();
    }
}
