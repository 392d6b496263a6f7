using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ThiDua.Identity;

/// <summary>Keeps the data protection keys in the module's database, where every replica of the gateway finds them.</summary>
internal sealed class ProtectionKeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        return [.. db.ProtectionKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        // The interface is synchronous and a module context saves asynchronously; one statement needs neither.
        db.Database.ExecuteSql($"insert into identity.protection_key (xml) values ({element.ToString(SaveOptions.DisableFormatting)})");
    }
}
