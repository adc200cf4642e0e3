// Passwords that everybody tries first: words of twelve signs and more, and the stems that get digits added.

const STEMS = `password passwoord wachtwoord welkom welcome letmein qwerty qwertyuiop asdfghjkl zxcvbnm iloveyou monkey dragon football
baseball basketball voetbal ajax feyenoord psv amsterdam rotterdam nederland holland utrecht geheim klacht klachten vertrouwen vertrouwenspersoon
gehoor admin administrator beheerder superuser changeme verander trustno sunshine zonnetje princess prinses superman batman starwars pokemon
michael jennifer jessica charlie shadow master hallo halloo hallohallo hello hellohello zomer winter herfst lente summer spring autumn januari februari maart april juni juli
augustus september oktober november december january february march june july august october maandag dinsdag woensdag donderdag vrijdag
zaterdag zondag monday tuesday wednesday thursday friday saturday sunday computer internet samsung iphone apple google microsoft windows
abcdefghijkl abcabcabc abcd1234 qwer1234 asdf1234 q1w2e3r4t5y6 1q2w3e4r5t6y 123456 1234567 12345678 123456789 1234567890 12345678910 123456789012 0987654321
987654321 098765432109 111111 000000 121212 112233 11223344 123123 123123123 123123123123 qwerty123 qwerty123456 password1 password123 password1234 welkom01 welkom123 welkom1234 wachtwoord1
wachtwoord123 wachtwoord1234 iloveyouforever letmeinplease correcthorsebatterystaple passwordpassword qwertyqwerty welkomwelkom adminadmin thisismypassword ditismijnwachtwoord mijnwachtwoord`;

/** Small letters and digits only. */
export const commonPasswords: ReadonlySet<string> = new Set(STEMS.split(/\s+/));
