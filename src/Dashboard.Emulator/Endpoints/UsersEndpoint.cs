using System.Globalization;
using System.Text.Json;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary><c>GET /1.1/users/show.json</c>, the little of it that this API's clients need.</summary>
internal sealed class UsersEndpoint(Users users)
{
    internal Reply Show(Call call)
    {
        var screenName = call.Fields.Find("screen_name");
        var id = call.Fields.Find("user_id") ?? (screenName is null ? null : users.FindByScreenName(screenName) ?? "");
        if (id is null)
            return Reply.Error(ApiError.Missing("user_id"));
        return Users.IsId(id)
            ? Reply.Json(json => Write(json, id, call.Fields.Find("include_can_dm") is "1" or "true" or "t"))
            : Reply.Error(ApiError.NoSuchUser);
    }

    private void Write(Utf8JsonWriter json, string id, bool withCanDm)
    {
        json.WriteStartObject();
        json.WriteNumber("id", decimal.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture));
        json.WriteString("id_str", id);
        json.WriteString("name", users.ScreenNameOf(id));
        json.WriteString("screen_name", users.ScreenNameOf(id));
        if (withCanDm)
            WriteCanDm(json, users.CanDm(id));
        json.WriteEndObject();
    }

    private static void WriteCanDm(Utf8JsonWriter json, bool? canDm)
    {
        if (canDm is { } known)
            json.WriteBoolean("can_dm", known);
        else
            json.WriteNull("can_dm");
    }
}
