using Dashboard.Data.Access.Doors;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Identity.Doors;

/// <summary>
/// Notes how each request at a door for machines was answered, whoever refused it. After routing and before all that refuses.
/// </summary>
internal sealed class DoorWatch(RequestDelegate next, DoorBook book)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<WatchedDoor>() is not { } door)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
            Note(context, door, AnswerOf(context), context.Response.StatusCode);
        }
        catch (Exception failure)
        {
            var (answer, status) = AnswerOf(context, failure);
            Note(context, door, answer, status);
            throw;
        }
    }

    private void Note(HttpContext context, WatchedDoor door, DoorAnswer answer, int status)
    {
        var note = DoorNote.Of(context);
        book.Note(new DoorKnock(door.Door, answer, status, note.Size ?? context.Request.ContentLength ?? 0)
        {
            AccountUserId = note.AccountUserId,
            Credential = note.Credential,
        });
    }

    private static DoorAnswer AnswerOf(HttpContext context) => context.Response.StatusCode switch
    {
        < 300 => HttpMethods.IsGet(context.Request.Method) ? DoorAnswer.Checked : DoorAnswer.Taken,
        StatusCodes.Status401Unauthorized =>
            context.Request.Headers.Authorization.Count == 0 && !DoorNote.Of(context).HasShownSignature
                ? DoorAnswer.NoCredentials
                : DoorAnswer.WrongCredentials,
        StatusCodes.Status403Forbidden => DoorAnswer.OtherNetwork,
        StatusCodes.Status405MethodNotAllowed => DoorAnswer.WrongMethod,
        StatusCodes.Status413PayloadTooLarge => DoorAnswer.TooLong,
        StatusCodes.Status429TooManyRequests => DoorAnswer.Blocked,
        StatusCodes.Status503ServiceUnavailable => DoorAnswer.StoreAway,
        < 500 => DoorAnswer.BadBody,
        _ => DoorAnswer.Failed,
    };

    private static (DoorAnswer Answer, int Status) AnswerOf(HttpContext context, Exception failure) => failure switch
    {
        _ when context.RequestAborted.IsCancellationRequested => (DoorAnswer.CutOff, 0),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } refused => (DoorAnswer.TooLong, refused.StatusCode),
        BadHttpRequestException refused => (DoorAnswer.BadBody, refused.StatusCode),
        _ when StoreTrouble.Is(failure) => (DoorAnswer.StoreAway, StatusCodes.Status503ServiceUnavailable),
        _ => (DoorAnswer.Failed, StatusCodes.Status500InternalServerError),
    };
}
