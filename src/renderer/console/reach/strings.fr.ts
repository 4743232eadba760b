import type { Translation } from '../../shared/translation.ts';
import type { reachEn } from './strings.en.ts';

/** Whether devices get through, and what to do where they do not. */
export const reachFr: Translation<typeof reachEn> = {
  title: 'Les appareils passent-ils ?',
  verdict: {
    asking: 'Vérification des adresses de cette machine …',
    reached: 'Un appareil à {{address}} nous a joints à {{time}}',
    itself: 'Seule cette machine elle-même est venue. Essayez avec un téléphone.',
    untested:
      'Rien ne cloche sur cette machine. Si le réseau laisse entrer les appareils, seul l’un d’eux peut le montrer.',
    deaf: 'Nous ne nous entendons pas nous-mêmes à l’adresse indiquée aux participants',
    noNetwork: 'Cette machine n’est sur aucun réseau. Le poste partagé s’en passe.',
  },
  scan: 'Scannez ceci avec un téléphone, là où seront les appareils des équipes. Cela passe aussitôt au vert ici.',
  scanAgain: 'Pour un autre appareil',
  qr: 'Code QR de la page de vérification',
  what: 'Que faire',
  again: 'Vérifier de nouveau',
  checked: 'vérifié à {{time}}',
  addresses: 'Adresses de cette machine',
  inQr: 'dans le code QR',
  heard: 'répond',
  notHeard: {
    page: 'pas de page : {{why}}',
    line: 'une page, mais pas de connexion en direct : {{why}}',
    unguarded: 'répond à des noms étrangers : y a-t-il quelque chose entre les deux ?',
  },
  why: {
    refused: 'refusé',
    silent: 'pas de réponse',
    wrong: 'un autre programme répond',
    ok: 'en ordre',
  },
  kind: {
    private: 'réseau local',
    hotspot: 'partage de connexion',
    public: 'adresse publique',
    carrier: 'réseau d’opérateur ou superposé : les téléphones y arrivent rarement',
    tunnel: 'VPN : les appareils de la salle n’y sont pas',
    virtual: 'machines virtuelles et conteneurs : aucun appareil ici',
    linkLocal: 'le réseau n’a pas donné d’adresse',
    loopback: 'cette machine seulement',
  },
  steps: 'Si rien n’arrive, dans cet ordre',
  step: {
    bound: 'Nous n’écoutons que sur {{bound}}. Relancez sans --lan-host.',
    address:
      'Le code QR contient une adresse que les appareils atteignent difficilement. Désactivez VPN et réseaux virtuels, puis vérifiez de nouveau.',
    sameNetwork:
      'Le téléphone est-il sur le même Wi-Fi que cette machine, données mobiles et VPN désactivés ?',
    firewall: {
      windows:
        'Pare-feu : Sécurité Windows → Pare-feu → Autoriser une application ; cochez ce programme pour les réseaux privés, et réglez ce Wi-Fi sur « Privé ».',
      mac: 'Pare-feu : Réglages Système → Réseau → Coupe-feu → Options ; autorisez les connexions entrantes pour ce programme.',
      linux: 'Pare-feu : autorisez le port TCP {{port}}, par exemple : sudo ufw allow {{port}}/tcp',
      other: 'Pare-feu : autorisez les connexions TCP entrantes sur le port {{port}}.',
    },
    isolation:
      'Les Wi-Fi d’invités, d’hôtels et de congrès séparent souvent les appareils. Cela ne se voit pas d’ici ; demandez un réseau sans « isolation des clients ».',
    ownRouter:
      'Un routeur à vous, sans internet, suffit : branchez-le et connectez-y tout le monde.',
    hotspot:
      'Ou le partage de connexion d’un téléphone : connectez-y cette machine et tous les appareils (souvent dix au plus).',
    hotSeat: 'Ou jouez sur cette seule machine : le poste partagé passe d’équipe en équipe.',
  },
  openHotSeat: 'Ouvrir le poste partagé',
};
