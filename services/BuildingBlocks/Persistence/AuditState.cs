using System.Collections;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>
/// Everything the database keeps of an aggregate, as JSON, as it was loaded and as it is now. Complete by what is mapped and not by what
/// somebody thought of; lists with an <see cref="AuditKeyAttribute"/> are objects by key, so that two states compare entry by entry.
/// </summary>
internal static class AuditState
{
    /// <summary>Member of a list by key that says in which order its entries stand; nothing but a list has it.</summary>
    public const string Order = "$order";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new KeyedLists(), new StoredMoments(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <returns><c>null</c> for an aggregate that is new; a row that was made only to be held has no version yet.</returns>
    public static JsonObject? Before(EntityEntry root) =>
        root.State is EntityState.Added || root.OriginalValues[nameof(AggregateRoot.Version)] is 0L ? null : Write(root, original: true);

    public static JsonObject After(EntityEntry root) => Write(root, original: false);

    private static JsonObject Write(EntityEntry row, bool original)
    {
        var values = original ? row.OriginalValues.ToObject() : row.Entity;
        var state = new JsonObject();
        foreach (var property in row.Metadata.GetProperties())
        {
            if (property.IsShadowProperty() || property.IsPrimaryKey() && property.ClrType == typeof(Guid)
                || property.Name == nameof(AggregateRoot.Version)) continue;
            state[NameOf(property)] = ToNode(property, property.GetGetter().GetClrValue(values));
        }
        foreach (var part in row.Metadata.GetComplexProperties())
            state[NameOf(part)] = JsonSerializer.SerializeToNode(part.GetGetter().GetClrValue(values), part.ClrType, Json);
        foreach (var rows in row.Metadata.GetNavigations().Where(navigation => navigation.IsCollection))
            state[NameOf(rows)] = WriteRows(row, rows, original);
        return state;
    }

    // Rows of a table of their own that are loaded and saved with the aggregate; the database keeps no order of them.
    private static JsonObject WriteRows(EntityEntry owner, INavigation rows, bool original)
    {
        var absent = original ? EntityState.Added : EntityState.Deleted;
        var ownerKey = rows.ForeignKey.Properties[0].Name;
        var own = owner.Metadata.FindPrimaryKey()!.Properties[0].Name;
        var id = owner.Property(own).CurrentValue;
        var found = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var entries = owner.Context.ChangeTracker.Entries().Where(one => one.Metadata == rows.TargetEntityType && one.State != absent
            && Equals(one.Property(ownerKey).CurrentValue, id)).ToList();
        var key = rows.TargetEntityType.FindPrimaryKey()!.Properties.Where(part => part.Name != ownerKey)
            .Select(part => part.Name).ToList();
        // Kept as JSON they have no key but their place, which the newest ones get only when they are saved.
        var places = rows.TargetEntityType.IsMappedToJson()
            ? entries.OrderBy(one => one.State is EntityState.Added ? int.MaxValue : (int)one.Property(key[0]).CurrentValue!).ToList() : [];
        foreach (var one in entries)
        {
            var name = places.Count > 0 ? (places.IndexOf(one) + 1).ToString(CultureInfo.InvariantCulture)
                : string.Join('@', key.Select(part => Convert.ToString(one.Property(part).CurrentValue, CultureInfo.InvariantCulture)));
            found[name] = Write(one, original);
        }
        return new JsonObject(found.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value)))
        {
            [Order] = new JsonArray([.. found.Keys.Select(key => JsonValue.Create(key))]),
        };
    }

    private static JsonNode? ToNode(IProperty property, object? value) => value switch
    {
        null => null,
        byte[] secret => Veiled(secret),
        // A value object that is a column of its own is what the column holds; enums are words everywhere.
        _ when property.GetColumnType() is not "jsonb" && property.ClrType is { IsPrimitive: false }
            && !(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum && property.GetElementType() is null
            && value is not DateTimeOffset && property.GetTypeMapping().Converter is { } converter =>
                JsonSerializer.SerializeToNode(converter.ConvertToProvider(value), Json),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), Json),
    };

    // Bytes are hashes of secrets: that one changed is told, what it is never.
    private static string Veiled(byte[] value) => $"secret {Convert.ToHexStringLower(SHA256.HashData(value))[..12]}";

    private static string NameOf(IReadOnlyPropertyBase member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    // The database keeps microseconds; a record must not say more than will be read.
    private sealed class StoredMoments : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime());
    }

    private sealed class KeyedLists : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => Key(typeToConvert) is not null;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(KeyedList<>).MakeGenericType(typeToConvert), Entry(typeToConvert),
                Key(typeToConvert))!;

        private static Type? Entry(Type list) =>
            list == typeof(string) ? null : list.IsArray ? list.GetElementType()
            : list.GetInterfaces().Append(list).FirstOrDefault(one =>
                one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

        private static AuditKeyAttribute? Key(Type list) => Entry(list)?.GetCustomAttribute<AuditKeyAttribute>();
    }

    private sealed class KeyedList<TList>(Type entry, AuditKeyAttribute key) : JsonConverter<TList> where TList : IEnumerable
    {
        private readonly PropertyInfo[] _members = [.. key.Members.Select(name => entry.GetProperty(name)!)];

        public override TList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A record is only ever written.");

        public override void Write(Utf8JsonWriter writer, TList value, JsonSerializerOptions options)
        {
            var order = new List<string>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            writer.WriteStartObject();
            foreach (var one in value)
            {
                var name = _members.Length == 0 ? Number(order.Count + 1) : string.Join('@', _members.Select(member => Text(member, one)));
                // Nothing is lost where an identity is not one.
                for (var again = 2; !seen.Add(name); again++) name = $"{name.Split('#')[0]}#{Number(again)}";
                order.Add(name);
                writer.WritePropertyName(name);
                JsonSerializer.Serialize(writer, one, entry, options);
            }
            writer.WritePropertyName(Order);
            JsonSerializer.Serialize(writer, order, options);
            writer.WriteEndObject();
        }

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Text(PropertyInfo member, object one) => member.GetValue(one) switch
        {
            Enum word => JsonSerializer.SerializeToNode(word, word.GetType(), Json)!.GetValue<string>(),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
